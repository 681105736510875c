package org.convocatoria.plan.closing.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.plan.answer.Answering;
import org.convocatoria.plan.answer.Giving;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering contributions that no paragraph uses, several at once where the words are the same. */
@DeskPage
class AnswerPages {

  private static final Form BLANK =
      Form.blank("responder", "folios", "answer", "reason", "by", "authority");

  private final AnswerScreen screen;
  private final Answering answering;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  AnswerPages(
      AnswerScreen screen, Answering answering, Bodies bodies, Forms forms, Notices notices) {
    this.screen = screen;
    this.answering = answering;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping(AnswerScreen.PAGE)
  String answers(@RequestParam MultiValueMap<String, String> parameters, Desk desk, Model model) {
    List<String> ticked = parameters.getOrDefault("folio", List.of());
    Form form = new Form(BLANK.id(), BLANK.fields(), Map.of("folios", ticked), List.of(), "");
    String read = AnswerScreen.first(parameters, "ver");
    return screen.show(
        AnswerScreen.selection(parameters),
        read.isEmpty() && !ticked.isEmpty() ? ticked.getFirst() : read,
        form,
        desk,
        model);
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping(AnswerScreen.PAGE)
  String give(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(BLANK, typed);
    Selection filter = AnswerScreen.selection(typed);
    List<String> folios = folios(form);
    return forms.answer(
        form,
        response,
        () -> {
          var body =
              Body.of(form)
                  .put("folios", folios)
                  .texts("answer", "reason", "by", "authority")
                  .members();
          int given =
              answering.give(bodies.read("answer-giving", body, Giving.class), caller).size();
          if (given == 1) {
            notices.leave(response, "done.answer", folios.getFirst());
          } else {
            notices.leave(response, "done.answers", Integer.toString(given));
          }
          return desk.to(AnswerScreen.PAGE + filter.query());
        },
        again -> screen.show(filter, toRead(again), again, desk, model));
  }

  /** A button of the list asks for another text beside it, and keeps what was typed. */
  private static String toRead(Form form) {
    String asked = form.value(Form.ONLY_SHOW);
    return asked.isEmpty() || asked.equals("1") ? form.value("ver") : asked;
  }

  /** The folios that were ticked and those that were typed. */
  static List<String> folios(Form form) {
    Stream<String> typed = Stream.of(form.value("more").split("[\\s,;]+", -1));
    return Stream.concat(form.values("folios").stream(), typed)
        .map(folio -> folio.toUpperCase(Locale.ROOT))
        .filter(folio -> !folio.isEmpty())
        .distinct()
        .toList();
  }
}
