package org.convocatoria.workshop.calendar.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.workshop.CancellationRequest;
import org.convocatoria.workshop.workshop.ClosingRequest;
import org.convocatoria.workshop.workshop.Concluding;
import org.convocatoria.workshop.workshop.Rescheduling;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends a workshop: cancels it, or closes it with its agreements. */
@DeskPage
class EndingPages {

  private final Calls calls;
  private final Rescheduling rescheduling;
  private final Concluding concluding;
  private final WorkshopScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  EndingPages(
      Calls calls,
      Rescheduling rescheduling,
      Concluding concluding,
      WorkshopScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.rescheduling = rescheduling;
    this.concluding = concluding;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @PostMapping("/personal/talleres/{id}/cancelar")
  String cancel(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WorkshopScreen.form(WorkshopScreen.CANCEL), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("reason").members();
          CancellationRequest asked =
              bodies.read("workshop-cancellation", body, CancellationRequest.class);
          rescheduling.cancel(calls.current().id(), id, asked.reason(), caller.name());
          notices.leave(response, "done.cancellation");
          return desk.to("/personal/talleres/" + id);
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping("/personal/talleres/{id}/cerrar")
  String close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WorkshopScreen.form(WorkshopScreen.CLOSE), typed);
    return forms.answer(
        form,
        response,
        () -> {
          ClosingRequest asked =
              bodies.read("workshop-closing", conclusion(form).members(), ClosingRequest.class);
          concluding.close(
              calls.current().id(), id, asked.summary(), asked.agreed(), caller.name());
          notices.leave(response, "done.closing");
          return desk.to("/personal/talleres/" + id);
        },
        refused -> screen.show(id, refused, model));
  }

  private static Body conclusion(Form form) {
    List<String> agreements =
        form.value("agreements")
            .lines()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    Body body = Body.of(form).texts("summary");
    return agreements.isEmpty() ? body : body.put("agreements", agreements);
  }
}
