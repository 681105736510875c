package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Clarifying;
import org.convocatoria.submission.contribution.Ownership;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner of a folio answers what review asked. */
@PublicPage
class ClarificationPages {

  private final Ownership ownership;
  private final Clarifying clarifying;
  private final FolioView view;
  private final Bodies bodies;
  private final Forms forms;

  ClarificationPages(
      Ownership ownership, Clarifying clarifying, FolioView view, Bodies bodies, Forms forms) {
    this.ownership = ownership;
    this.clarifying = clarifying;
    this.view = view;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Open
  @PostMapping("/folio/{folio}/aclaracion")
  String answer(
      @PathVariable("folio") String folio,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String home = "redirect:" + Language.of(request).prefix() + "/folio";
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      return home;
    }
    KeptFolio own = kept.get();
    Form form = Form.sent(FolioView.ANSWER, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Clarifying.Answer answer =
              bodies.read(
                  "clarification-answer",
                  Body.of(form).texts("text").members(),
                  Clarifying.Answer.class);
          clarifying.answer(own.folio(), own.clave(), answer, form.key());
          return home + "/" + own.folio();
        },
        again ->
            view.show(
                new Ownership.Seen(ownership.own(own.folio(), own.clave()), true),
                again,
                Optional.empty(),
                model));
  }
}
