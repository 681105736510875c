package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.GivingClaves;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives another clave to somebody at the counter, and shows it once on a slip to print. */
@DeskPage
class ClavePages {

  private final Registry registry;
  private final GivingClaves giving;
  private final Reception reception;
  private final Bodies bodies;
  private final Forms forms;
  private final String address;

  ClavePages(
      Registry registry,
      GivingClaves giving,
      Reception reception,
      Bodies bodies,
      Forms forms,
      @Value("${convocatoria.public-url}") String address) {
    this.registry = registry;
    this.giving = giving;
    this.reception = reception;
    this.bodies = bodies;
    this.forms = forms;
    this.address = address;
  }

  /** Shows the slip at once, so that the clave is in no address and in no cookie. */
  @Allowed({"coordinator", "director"})
  @PostMapping(ListAddress.PAGE + "/{folio}/clave")
  String give(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Contribution found = PersonalData.mustRead(caller, registry.mustFind(folio));
    Form form = Form.sent(ReviewForms.CLAVE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("identification", "note");
          GivingClaves.Shown shown =
              bodies.read("clave-giving", body.members(), GivingClaves.Shown.class);
          Folio of = new Folio(found.folio());
          return slip(giving.inPerson(of, shown, form.key(), caller), model);
        },
        refused ->
            giving
                .given(found.folio(), form.key())
                .map(given -> slip(given, model))
                .orElseGet(() -> reception.one(found, refused, caller, model)));
  }

  private String slip(GivingClaves.Given given, Model model) {
    model.addAttribute("given", given);
    model.addAttribute("address", address + "/folio/" + given.folio());
    return "review/clave";
  }
}
