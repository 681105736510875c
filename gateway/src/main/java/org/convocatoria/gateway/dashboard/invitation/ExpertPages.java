package org.convocatoria.gateway.dashboard.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.convocatoria.pages.form.Selection;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of experts. */
@DeskPage
class ExpertPages {

  static final List<String> CAPACITIES =
      List.of("professional", "business", "social", "governmental");

  private static final String PAGE = "/personal/expertos";
  private static final String NEW = PAGE + "/nuevo";
  private static final Form FORM =
      Form.filled(
          "experto",
          Map.of("language", List.of("es")),
          "name",
          "post",
          "organisation",
          "email",
          "telephone",
          "capacities",
          "topic",
          "tables",
          "language",
          "source");

  private final ServiceClient services;
  private final Experts experts;
  private final Notices notices;

  ExpertPages(ServiceClient services, Experts experts, Notices notices) {
    this.services = services;
    this.experts = experts;
    this.notices = notices;
  }

  @GetMapping(PAGE)
  String directory(@RequestParam(defaultValue = "") String desde, Desk desk, Model model) {
    model.addAttribute("directory", experts.page(desde, desk).orErrorPage());
    model.addAttribute("filter", Selection.of(Selection.CURSOR, desde));
    return "personal/expertos";
  }

  @GetMapping(NEW)
  String form(Desk desk, Model model) {
    desk.must(desk.invites());
    return show(FORM, desk, model);
  }

  @PostMapping(NEW)
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    Answer<Boolean> answer =
        services
            .to(Service.INVITATION, desk.caller())
            .body(
                Body.of(form)
                    .texts("name", "post", "organisation", "email", "telephone", "topic")
                    .texts("source", "language")
                    .lists("capacities", "tables")
                    .members())
            .change(HttpMethod.POST, "/api/staff/experts");
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done.expert", form.value("name"));
          return desk.to(PAGE);
        },
        refused -> show(refused, desk, model));
  }

  @PostMapping(PAGE + "/{id}/no-invitar")
  String suppress(@PathVariable String id, Desk desk, HttpServletResponse response) {
    services
        .to(Service.INVITATION, desk.caller())
        .body(Map.of())
        .change(HttpMethod.POST, "/api/staff/experts/{id}/suppression", id)
        .orErrorPage();
    notices.leave(response, "done.suppressed");
    return desk.to(PAGE);
  }

  private static String show(Form form, Desk desk, Model model) {
    desk.stayAt(NEW, model);
    model.addAttribute("form", form);
    model.addAttribute("capacities", CAPACITIES);
    return "personal/experto";
  }
}
