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
import org.convocatoria.submission.contribution.OpeningPersons;
import org.convocatoria.submission.contribution.OpeningPersons.Opening;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens who contributed for an auditor; the next page asks for a reason again. */
@DeskPage
class PersonPages {

  private final Registry registry;
  private final OpeningPersons opening;
  private final Reception reception;
  private final Bodies bodies;
  private final Forms forms;

  PersonPages(
      Registry registry, OpeningPersons opening, Reception reception, Bodies bodies, Forms forms) {
    this.registry = registry;
    this.opening = opening;
    this.reception = reception;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Allowed("auditor")
  @PostMapping(ListAddress.PAGE + "/{folio}/persona")
  String open(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Contribution whole = registry.mustFind(folio);
    Contribution found = PersonalData.mustRead(caller, whole);
    Form form = Form.sent(ReviewForms.PERSON, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("reason");
          Opening why = bodies.read("person-opening", body.members(), Opening.class);
          Contribution opened = whole.forStaff();
          return reception.opened(opened, opening.open(opened, why, caller), model);
        },
        refused -> reception.one(found, refused, caller, model));
  }
}
