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

/** The calendar and each workshop: moving it, calling it off, closing it. */
@DeskPage
class CalendarPages {

  private final ServiceClient services;
  private final WorkshopFiles files;
  private final Notices notices;

  CalendarPages(ServiceClient services, WorkshopFiles files, Notices notices) {
    this.services = services;
    this.files = files;
    this.notices = notices;
  }

  @GetMapping("/personal/talleres")
  String calendar(Desk desk, Model model) {
    var calendar = files.calendar(desk);
    model.addAttribute("away", calendar.away());
    model.addAttribute(
        "workshops",
        calendar.given().map(WorkshopFiles.Calendar::items).orElse(java.util.List.of()));
    return "personal/talleres";
  }

  @GetMapping("/personal/talleres/{id}")
  String workshop(@PathVariable String id, Desk desk, Model model) {
    return files.show(id, Form.blank(""), desk, model);
  }

  @PostMapping("/personal/talleres/{id}/reprogramar")
  String move(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WorkshopFiles.form(WorkshopFiles.MOVE), typed);
    Map<String, Object> body =
        Body.of(form).texts("starts", "ends", "place.name", "place.address", "reason").members();
    return changed(id, "reschedule", body, form, desk, response, model);
  }

  @PostMapping("/personal/talleres/{id}/cancelar")
  String cancel(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WorkshopFiles.form(WorkshopFiles.CANCEL), typed);
    Map<String, Object> body = Body.of(form).texts("reason").members();
    return changed(id, "cancellation", body, form, desk, response, model);
  }

  @PostMapping("/personal/talleres/{id}/cerrar")
  String close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WorkshopFiles.form(WorkshopFiles.CLOSE), typed);
    Body body = Body.of(form).texts("summary");
    var agreements =
        form.value("agreements").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (!agreements.isEmpty()) {
      body.put("agreements", agreements);
    }
    return changed(id, "closing", body.members(), form, desk, response, model);
  }

  private String changed(
      String id,
      String change,
      Map<String, Object> body,
      Form form,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Answer<Boolean> answer =
        services
            .to(Service.WORKSHOP, desk.caller())
            .body(body)
            .change(HttpMethod.POST, "/api/staff/workshops/{id}/" + change, id);
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done." + change);
          return desk.to("/personal/talleres/" + id);
        },
        refused -> files.show(id, refused, desk, model));
  }
}
