package org.convocatoria.gateway.dashboard.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering contributions that no paragraph uses, several at once where the words are the same. */
@DeskPage
class AnswerPages {

  private static final String PAGE = "/personal/plan/respuestas";
  private static final List<String> KINDS =
      List.of("notAccepted", "notIncluded", "forwarded", "underStudy");
  private static final String[] FIELDS = {"folios", "answer", "reason", "by", "authority"};

  private final ServiceClient services;
  private final Drafts drafts;
  private final Notices notices;

  AnswerPages(ServiceClient services, Drafts drafts, Notices notices) {
    this.services = services;
    this.drafts = drafts;
    this.notices = notices;
  }

  @GetMapping(PAGE)
  String answers(
      @RequestParam(defaultValue = "") String folio,
      @RequestParam(defaultValue = "") String mesa,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    desk.must(desk.readsPlan());
    Form form = Form.filled("responder", Map.of("folios", List.of(folio)), FIELDS);
    return show(form, Selection.of("mesa", mesa, Selection.CURSOR, desde), desk, model);
  }

  @PostMapping(PAGE)
  String give(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("responder", FIELDS), typed);
    List<String> folios = folios(form);
    Answer<Boolean> answer =
        services
            .to(Service.PLAN, desk.caller())
            .body(
                Body.of(form)
                    .put("folios", folios)
                    .texts("answer", "reason", "by", "authority")
                    .members())
            .change(HttpMethod.POST, "/api/staff/plan/answers");
    Selection filter = Selection.of("mesa", form.value("mesa"));
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          String many = folios.size() == 1 ? "done.answer" : "done.answers";
          String what = folios.size() == 1 ? folios.getFirst() : Integer.toString(folios.size());
          notices.leave(response, many, what);
          return desk.to(PAGE + filter.query());
        },
        refused -> show(refused, filter, desk, model));
  }

  private String show(Form form, Selection filter, Desk desk, Model model) {
    desk.stayAt(PAGE, model);
    Answer<Tray> tray = drafts.waiting(filter.get("mesa"), desk);
    List<Tray.Piece> open =
        tray.given().orElse(Tray.EMPTY).contributions().stream().filter(Tray.Piece::waits).toList();
    Answer<Answers> given =
        services
            .to(Service.PLAN, desk.caller())
            .query("cursor", filter.get(Selection.CURSOR))
            .get(Answers.class, "/api/staff/plan/answers");
    model.addAttribute("open", open);
    model.addAttribute("openAway", tray.given().isEmpty());
    model.addAttribute("answers", given.given().orElse(Answers.NONE));
    model.addAttribute("answersAway", given.given().isEmpty());
    model.addAttribute("elsewhere", elsewhere(form, open));
    model.addAttribute("kinds", KINDS);
    model.addAttribute("filter", filter);
    model.addAttribute("form", form);
    return "personal/respuestas";
  }

  /** The folios that were ticked and those that were typed. */
  private static List<String> folios(Form form) {
    Stream<String> typed = Stream.of(form.value("more").split("[\\s,;]+", -1));
    return Stream.concat(form.values("folios").stream(), typed)
        .map(folio -> folio.toUpperCase(Locale.ROOT))
        .filter(folio -> !folio.isEmpty())
        .distinct()
        .toList();
  }

  private static String elsewhere(Form form, List<Tray.Piece> open) {
    List<String> listed = open.stream().map(Tray.Piece::folio).toList();
    return String.join(
        " ", folios(form).stream().filter(folio -> !listed.contains(folio)).toList());
  }
}
