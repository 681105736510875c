package org.convocatoria.gateway.dashboard.review;

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

/** One whole file, and the decisions of the review on it. */
@DeskPage
class FilePages {

  private final ServiceClient services;
  private final Files files;
  private final Notices notices;

  FilePages(ServiceClient services, Files files, Notices notices) {
    this.services = services;
    this.files = files;
    this.notices = notices;
  }

  @GetMapping("/personal/aportaciones/{folio}")
  String file(@PathVariable String folio, Desk desk, Model model) {
    return files.show(folio, Form.blank(""), desk, model);
  }

  @PostMapping("/personal/aportaciones/{folio}/turnar")
  String admit(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Files.form(Files.ADMISSION), typed);
    Map<String, Object> body = Body.of(form).lists("tables").members();
    return decided(folio, "admission", body, form, desk, response, model);
  }

  @PostMapping("/personal/aportaciones/{folio}/no-admitir")
  String dismiss(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Files.form(Files.DISMISSAL), typed);
    Map<String, Object> body = Body.of(form).texts("reason").members();
    return decided(folio, "dismissal", body, form, desk, response, model);
  }

  @PostMapping("/personal/aportaciones/{folio}/enviar")
  String forward(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Files.form(Files.FORWARDING), typed);
    Map<String, Object> body = Body.of(form).texts("authority", "reference", "date").members();
    return decided(folio, "forwarding", body, form, desk, response, model);
  }

  private String decided(
      String folio,
      String decision,
      Map<String, Object> body,
      Form form,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Answer<Boolean> answer =
        services
            .to(Service.SUBMISSION, desk.caller())
            .body(body)
            .change(HttpMethod.POST, "/api/staff/contributions/{folio}/" + decision, folio);
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done." + decision, folio);
          return desk.to("/personal/aportaciones/" + folio);
        },
        refused -> files.show(folio, refused, desk, model));
  }
}
