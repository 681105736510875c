package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.contribution.Ownership;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the owner of a folio has it erased, after reading what goes and what stays. */
@PublicPage
class OwnerErasurePages {

  private final Ownership ownership;
  private final Erasing erasing;
  private final Forms forms;

  OwnerErasurePages(Ownership ownership, Erasing erasing, Forms forms) {
    this.ownership = ownership;
    this.erasing = erasing;
    this.forms = forms;
  }

  @Open
  @GetMapping("/folio/{folio}/borrar")
  String ask(@PathVariable("folio") String folio, HttpServletRequest request, Model model) {
    return KeptFolio.of(request, folio)
        .map(own -> ask(ownership.own(own.folio(), own.clave()), Form.blank(""), model))
        .orElseGet(() -> KeptFolio.page(request, folio));
  }

  @Open
  @PostMapping("/folio/{folio}/borrar")
  String erase(
      @PathVariable("folio") String folio,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      return KeptFolio.page(request, folio);
    }
    KeptFolio own = kept.get();
    return forms.answer(
        Form.sent(Form.blank(""), typed),
        response,
        () -> {
          erasing.byOwner(own.folio(), own.clave());
          return KeptFolio.page(request, folio);
        },
        again -> ask(ownership.own(own.folio(), own.clave()), again, model));
  }

  private static String ask(Contribution contribution, Form form, Model model) {
    model.addAttribute("contribution", contribution);
    model.addAttribute("form", form);
    return "contribution/borrar";
  }
}
