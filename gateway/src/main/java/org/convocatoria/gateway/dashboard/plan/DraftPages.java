package org.convocatoria.gateway.dashboard.plan;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.form.Selection;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drafting page: the text by section, the tray of evidence, and the links between them. */
@DeskPage
class DraftPages {

  private final ServiceClient services;
  private final Drafts drafts;
  private final Notices notices;

  DraftPages(ServiceClient services, Drafts drafts, Notices notices) {
    this.services = services;
    this.drafts = drafts;
    this.notices = notices;
  }

  /** What a new section is known by. */
  record Added(String id) {}

  @GetMapping("/personal/plan")
  String draft(@RequestParam MultiValueMap<String, String> parameters, Desk desk, Model model) {
    return drafts.show(Drafts.selection(parameters), Form.blank(""), desk, model);
  }

  @PostMapping("/personal/plan/parrafos/{id}/fuentes")
  String link(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Selection place = Drafts.selection(typed);
    Form form = Form.sent(Drafts.linking(reference(typed)), typed);
    Answer<Boolean> answer =
        services
            .to(Service.PLAN, desk.caller())
            .body(Body.of(form).texts("type", "folio", "result", "quote").members())
            .change(HttpMethod.POST, "/api/staff/plan/paragraphs/{id}/sources", id);
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done.linked", form.value("named"), form.value("number"));
          return Drafts.back(place, desk);
        },
        refused -> drafts.show(place, refused, desk, model));
  }

  @PostMapping("/personal/plan/parrafos/{id}/fuentes/{source}/quitar")
  String unlink(
      @PathVariable String id,
      @PathVariable String source,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response) {
    Selection place = Drafts.selection(typed);
    services
        .to(Service.PLAN, desk.caller())
        .change(HttpMethod.DELETE, "/api/staff/plan/paragraphs/{id}/sources/{source}", id, source)
        .orErrorPage();
    notices.leave(response, "done.unlinked");
    return Drafts.back(place, desk);
  }

  @PostMapping("/personal/plan/apartados")
  String addSection(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Drafts.outlining(), typed);
    Answer<Added> answer =
        services
            .to(Service.PLAN, desk.caller())
            .body(Body.of(form).texts("name.es", "name.en", "table").members())
            .post(Added.class, "/api/staff/plan/sections");
    return Reply.to(
        answer,
        form,
        response,
        added -> {
          notices.leave(response, "done.section");
          return desk.to("/personal/plan" + Selection.of("apartado", added.id()).query());
        },
        refused -> drafts.show(Drafts.selection(typed), refused, desk, model));
  }

  private static String reference(MultiValueMap<String, String> typed) {
    String folio = typed.getFirst("folio");
    String result = typed.getFirst("result");
    return folio != null ? folio : result != null ? result : "";
  }
}
