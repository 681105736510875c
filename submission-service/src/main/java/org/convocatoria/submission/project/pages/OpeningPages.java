package org.convocatoria.submission.project.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.project.OpeningProjects;
import org.convocatoria.submission.project.ProjectCallRequest;
import org.convocatoria.words.Accents;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a call for projects. */
@DeskPage
class OpeningPages {

  private static final String PAGE = DeskProjectPages.PAGE + "/nueva";
  private static final Form FORM =
      Form.blank("convocatoria", "title", "bases", "opens", "closes", "criteria");
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final int LONGEST_ID = 40;
  private static final List<String> DAYS = List.of("opens", "closes");

  private final OpeningProjects opening;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  OpeningPages(OpeningProjects opening, Bodies bodies, Forms forms, Notices notices) {
    this.opening = opening;
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
  String open(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    return forms.answer(
        form,
        response,
        () -> {
          opening.open(read(form), IdempotencyKey.of(form.key()), caller.name());
          notices.leave(response, "projects.done.opened");
          return desk.to(DeskProjectPages.PAGE);
        },
        refused -> show(refused, model));
  }

  /** Reads the form; an error in a day gets a plain sentence instead of the API's. */
  private ProjectCallRequest read(Form form) {
    List<FieldError> errors = new ArrayList<>();
    for (String field : DAYS) {
      if (TypedTime.day(form.value(field)).isEmpty()) {
        errors.add(FieldError.of(field, "project.no-such-day"));
      }
    }
    try {
      ProjectCallRequest read =
          bodies.read("project-call-opening", body(form), ProjectCallRequest.class);
      if (errors.isEmpty()) {
        return read;
      }
    } catch (ProblemException e) {
      e.errors().stream().filter(each -> !DAYS.contains(each.field())).forEach(errors::add);
    }
    throw ProblemException.invalid(errors);
  }

  /** The body with the days as people write them; the last day counts as a whole. */
  private static Map<String, Object> body(Form form) {
    return Body.of(form)
        .texts("title", "bases")
        .put("opens", time(form.value("opens"), LocalTime.MIDNIGHT))
        .put("closes", time(form.value("closes"), LAST_MINUTE))
        .put(
            "criteria",
            form.value("criteria")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(OpeningPages::criterion)
                .toList())
        .members();
  }

  private static String time(String typed, LocalTime at) {
    Optional<LocalDate> day = TypedTime.day(typed);
    return day.map(each -> each.atTime(at).toString()).orElse(typed);
  }

  /** Reads a criterion from a line: name and weight. */
  private static Map<String, Object> criterion(String line) {
    List<String> written = List.of(line.split(";", -1));
    String name = written.getFirst().strip();
    Map<String, Object> criterion = new HashMap<>();
    criterion.put("id", id(name));
    criterion.put("name", name);
    String weight = written.size() < 2 ? "" : written.get(1).replace("%", "").strip();
    criterion.put("weight", weight.matches("\\d{1,4}") ? Integer.valueOf(weight) : weight);
    return criterion;
  }

  private static String id(String name) {
    String plain =
        Accents.without(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
  }

  private static String show(Form form, Model model) {
    model.addAttribute("form", form);
    return "project/convocatoria-nueva";
  }
}
