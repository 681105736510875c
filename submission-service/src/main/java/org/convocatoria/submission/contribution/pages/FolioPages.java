package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking up a folio and reading its story. */
@PublicPage
class FolioPages {

  private static final String ASK = "contribution/folio";

  private final Ownership ownership;
  private final FolioView view;
  private final Forms forms;
  private final MessageSource messages;

  FolioPages(Ownership ownership, FolioView view, Forms forms, MessageSource messages) {
    this.ownership = ownership;
    this.view = view;
    this.forms = forms;
    this.messages = messages;
  }

  @Open
  @GetMapping("/folio")
  String ask(Model model) {
    return ask(blank(), model);
  }

  @Open
  @PostMapping("/folio")
  String lookUp(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(blank(), typed);
    boolean waits = request.getHeader(DoorHeaders.WAIT) != null && !form.value("clave").isEmpty();
    return forms.answer(
        form,
        response,
        () -> {
          if (form.value("folio").isEmpty()) {
            return refused(form, "folio.error.missing", 422, response, model);
          }
          return waits
              ? refused(form, "folio.error.many", 429, response, model)
              : found(form, Language.of(request), response, model);
        },
        again -> ask(again, model));
  }

  @Open
  @GetMapping("/folio/{folio}")
  String story(
      @PathVariable("folio") String folio,
      @RequestParam(name = "archivo", required = false) @Nullable String file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      Ownership.Seen seen = seen(folio, request);
      Optional<AddedAttachment> added =
          Optional.ofNullable(file)
              .filter(_ -> seen.owner())
              .map(_ -> new AddedAttachment("", true, ""));
      return view.show(seen, FolioView.files(), added, model);
    } catch (UnknownFolioException _) {
      Form form = Form.filled("", Map.of("folio", List.of(folio)), "folio");
      return refused(form, "folio.error.closed", 404, response, model);
    }
  }

  /** What this browser may see of it. */
  private Ownership.Seen seen(String folio, HttpServletRequest request) {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    try {
      return ownership.see(folio, kept.map(KeptFolio::clave).orElse(null));
    } catch (UnknownFolioException e) {
      if (kept.isEmpty()) {
        throw e;
      }
      return ownership.see(folio, null);
    }
  }

  private String found(Form form, Language language, HttpServletResponse response, Model model) {
    String clave = form.value("clave");
    try {
      Ownership.Seen seen = ownership.see(form.value("folio"), clave.isEmpty() ? null : clave);
      if (seen.owner()) {
        KeptFolio.keep(response, seen.contribution().folio(), clave);
      }
      return "redirect:" + language.prefix() + "/folio/" + seen.contribution().folio();
    } catch (UnknownFolioException _) {
      if (clave.isEmpty()) {
        return refused(form, "folio.error.closed", 404, response, model);
      }
      response.setHeader(DoorHeaders.WRONG_CLAVE, "1");
      return refused(form, "folio.error.unknown", 404, response, model);
    }
  }

  private String refused(
      Form form, String key, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    String sentence = messages.getMessage(key, null, LocaleContextHolder.getLocale());
    return ask(form.with("folio", sentence), model);
  }

  private static Form blank() {
    return Form.blank("", "folio", "clave");
  }

  private static String ask(Form form, Model model) {
    model.addAttribute("form", form);
    return ASK;
  }
}
