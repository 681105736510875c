package org.convocatoria.invitation.round.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.invitation.round.ApprovedBy;
import org.convocatoria.invitation.round.Dispatching;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.Seating;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A round: invited people, their replies, and its approval. */
@DeskPage
class RoundPages {

  static final String PAGE = "/personal/rondas";

  private static final Form DISPATCH = Form.blank("enviar", "approvedBy", "reference");

  private final RoundSheet sheet;
  private final Dispatching dispatching;
  private final Seating seating;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  RoundPages(
      RoundSheet sheet,
      Dispatching dispatching,
      Seating seating,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.sheet = sheet;
    this.dispatching = dispatching;
    this.seating = seating;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed(
      value = {"coordinator", "director", "auditor", "table-lead"},
      table = "body")
  @GetMapping(PAGE + "/{id}")
  String round(@PathVariable String id, Caller caller, Model model) {
    return sheet.show(id, DISPATCH, caller, model);
  }

  @Allowed("director")
  @PostMapping(PAGE + "/{id}/enviar")
  String send(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(DISPATCH, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Round round = dispatching.dispatch(id, approval(form), caller.name());
          int letters = seating.letters(round);
          notices.leave(response, letters == 1 ? "done.dispatch.one" : "done.dispatch", letters);
          return desk.to(PAGE + "/" + id);
        },
        refused -> sheet.show(id, refused, caller, model));
  }

  private ApprovedBy approval(Form form) {
    return bodies.read(
        "round-dispatch",
        Body.of(form).texts("approvedBy", "reference").members(),
        ApprovedBy.class);
  }
}
