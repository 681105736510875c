package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.datarequest.Requesting;
import org.convocatoria.submission.datarequest.SentFile;
import org.convocatoria.submission.datarequest.Templating;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing the letter that asks agencies for data. */
@DeskPage
class SendingPages {

  private static final String PAGE = BoardPages.PAGE + "/nueva";
  private static final Form FORM =
      Form.blank(
          "peticion",
          "letter.number",
          "letter.date",
          "subject",
          "variables",
          "period.from",
          "period.to",
          "units",
          "agencies",
          "workingDays",
          "table",
          "file");

  private final Requesting requesting;
  private final Templating templating;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  SendingPages(
      Requesting requesting, Templating templating, Bodies bodies, Forms forms, Notices notices) {
    this.requesting = requesting;
    this.templating = templating;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String form(Model model) {
    return show(FORM, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String send(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Requesting.Asked asked = asked(form);
          String key = IdempotencyKey.of(form.key());
          Requesting.Batch sent =
              SentFiles.chosen(file)
                  .map(each -> send(asked, each, key, caller.name()))
                  .orElseGet(() -> requesting.send(asked, key, caller.name()));
          String number = sent.requests().getFirst().letter().number();
          notices.leave(response, "requests.sent", number, sent.requests().size());
          return desk.to(BoardPages.PAGE);
        },
        refused -> show(refused, model));
  }

  private Requesting.Batch send(Requesting.Asked asked, SentFile file, String key, String actor) {
    try {
      return templating.send(asked, file, key, actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an agency is said of its line. */
  private Requesting.Asked asked(Form form) {
    try {
      return bodies.read("data-request-sending", body(form), Requesting.Asked.class);
    } catch (ProblemException refused) {
      AgencyLines lines = AgencyLines.of(form.value("agencies"));
      throw ProblemException.invalid(refused.errors().stream().map(lines::named).toList());
    }
  }

  private static Map<String, Object> body(Form form) {
    String date = form.value("letter.date");
    return Body.of(form)
        .texts("letter.number", "subject", "period.from", "period.to", "units", "table")
        .put("letter.date", TypedTime.day(date).map(Object::toString).orElse(date))
        .put("variables", lines(form.value("variables")))
        .put("agencies", AgencyLines.of(form.value("agencies")).agencies())
        .numbers("workingDays")
        .members();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String show(Form form, Model model) {
    model.addAttribute("form", form);
    return "datarequest/peticion-nueva";
  }
}
