package org.convocatoria.gateway.dashboard.workshop;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what a table arrived at, correcting it, taking it back. */
@DeskPage
class ResultPages {

  private final ServiceClient services;
  private final ResultForms forms;
  private final Notices notices;

  ResultPages(ServiceClient services, ResultForms forms, Notices notices) {
    this.services = services;
    this.forms = forms;
    this.notices = notices;
  }

  /** What a new result is known by. */
  record Recorded(String id, String number) {}

  @GetMapping("/personal/talleres/{id}/resultados/nuevo")
  String form(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String mesa,
      Desk desk,
      Model model) {
    desk.must(mesa.isEmpty() ? desk.recordsAny() : desk.records(mesa));
    return forms.show(id, "", forms.blank(forms.table(mesa, desk)), desk, model);
  }

  @PostMapping("/personal/talleres/{id}/resultados")
  String record(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = forms.sent(typed);
    Answer<Recorded> answer =
        services
            .to(Service.WORKSHOP, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(body(form).texts("table").members())
            .post(Recorded.class, "/api/staff/workshops/{id}/results", id);
    return Reply.to(
        answer,
        form,
        response,
        recorded -> done(response, "done.result", recorded.number(), id, desk),
        refused -> forms.show(id, "", refused, desk, model));
  }

  @GetMapping("/personal/talleres/{id}/resultados/{result}")
  String correcting(@PathVariable String id, @PathVariable String result, Desk desk, Model model) {
    Result found = forms.result(id, result, desk);
    desk.must(desk.records(found.table()));
    return forms.show(id, result, forms.filled(found), desk, model);
  }

  @PostMapping("/personal/talleres/{id}/resultados/{result}")
  String correct(
      @PathVariable String id,
      @PathVariable String result,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = forms.sent(typed);
    Answer<Boolean> answer =
        services
            .to(Service.WORKSHOP, desk.caller())
            .body(body(form).numbers("version").members())
            .change(HttpMethod.PUT, "/api/staff/workshops/{id}/results/{result}", id, result);
    return Reply.to(
        answer,
        form,
        response,
        _ -> done(response, "done.resultCorrected", form.value("number"), id, desk),
        refused -> forms.showMoved(id, result, refused, desk, model));
  }

  @PostMapping("/personal/talleres/{id}/resultados/{result}/retirar")
  String withdraw(
      @PathVariable String id,
      @PathVariable String result,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = forms.withdrawal(typed);
    Map<String, Object> body = Body.of(form).texts("reason").members();
    Answer<Boolean> answer =
        services
            .to(Service.WORKSHOP, desk.caller())
            .body(body)
            .change(
                HttpMethod.POST,
                "/api/staff/workshops/{id}/results/{result}/withdrawal",
                id,
                result);
    return Reply.to(
        answer,
        form,
        response,
        _ -> done(response, "done.resultWithdrawn", form.value("number"), id, desk),
        refused -> {
          model.addAttribute("withdrawal", refused);
          Result found = forms.result(id, result, desk);
          return forms.show(id, result, forms.filled(found), desk, model);
        });
  }

  private static Body body(Form form) {
    return Body.of(form)
        .texts("kind", "text", "parent")
        .numbers("votes.inFavour", "votes.present")
        .put("cites", ResultForms.cites(form));
  }

  private String done(
      HttpServletResponse response, String notice, String number, String id, Desk desk) {
    notices.leave(response, notice, number);
    return desk.to("/personal/talleres/" + id);
  }
}
