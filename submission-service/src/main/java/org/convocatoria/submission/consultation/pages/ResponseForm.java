package org.convocatoria.submission.consultation.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Kind;
import org.convocatoria.submission.consultation.Question;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Statement;

/** Turns a questionnaire into a form of a page, and a sent form into a request. */
final class ResponseForm {

  static final String CONSENT = "consent.purposes";

  private static final String ANSWERS = "answers.";
  private static final String STATEMENTS = "statements.";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  private ResponseForm() {}

  /** The empty form. */
  static Form blank(Questionnaire asked) {
    return Form.blank("respuesta", fields(asked));
  }

  /** The form with the values of a stored response. */
  static Form filled(Questionnaire asked, Map<String, Object> values) {
    Map<String, List<String>> typed = new HashMap<>();
    values.forEach(
        (id, value) ->
            typed.put(
                (asked.statement(id).isPresent() ? STATEMENTS : ANSWERS) + id, written(value)));
    return Form.filled("respuesta", typed, fields(asked));
  }

  /**
   * Stops a form of an earlier version, whose values could mean something else now.
   *
   * @throws ProblemException 409; the form is then shown as it is now
   */
  static void mustBeCurrent(Form form, Consultation consultation) {
    if (!form.value("version").equals(String.valueOf(consultation.current().version()))) {
      throw ProblemException.conflict("asked-otherwise", "consultation.asked-otherwise");
    }
  }

  /** The form's content as the API takes it. */
  static Map<String, Object> body(
      Form form, Consultation consultation, Questionnaire asked, String notice) {
    Body body = Body.of(form).put("version", asked.version());
    body.put("answers", values(form, asked));
    Map<String, Object> statements = new LinkedHashMap<>();
    for (Statement each : asked.statements()) {
      statements.put(each.id(), form.value(STATEMENTS + each.id()));
    }
    body.put("statements", statements);
    if (!consultation.anonymous() && !form.value("respondent.name").isEmpty()) {
      body.texts("respondent.name", "respondent.email")
          .put("respondent.namePublic", form.chosen("respondent.namePublic", "true"))
          .put("consent.notice", notice)
          .put(CONSENT, form.values(CONSENT));
    }
    return body.members();
  }

  private static Map<String, Object> values(Form form, Questionnaire asked) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Question each : asked.questions()) {
      String field = ANSWERS + each.id();
      values.put(
          each.id(),
          switch (each.kind()) {
            case MULTIPLE, RANKING -> form.values(field);
            case SCALE, NUMBER -> number(form.value(field), each.kind());
            case SINGLE, TEXT -> form.value(field);
          });
    }
    return values;
  }

  /** Passes on unchanged what is not a number, so that the service says what it expects. */
  private static Object number(String typed, Kind kind) {
    String plain = typed.replace(",", "").replace(" ", "");
    if (!NUMBER.matcher(plain).matches()) {
      return typed;
    }
    return kind == Kind.SCALE && !plain.contains(".")
        ? (Object) Long.valueOf(plain)
        : Double.valueOf(plain);
  }

  private static List<String> written(Object value) {
    return switch (value) {
      case List<?> several -> several.stream().map(String::valueOf).toList();
      case Double number when number == Math.rint(number) ->
          List.of(String.valueOf(number.longValue()));
      default -> List.of(String.valueOf(value));
    };
  }

  private static String[] fields(Questionnaire asked) {
    List<String> fields = new ArrayList<>();
    asked.questions().forEach(each -> fields.add(ANSWERS + each.id()));
    asked.statements().forEach(each -> fields.add(STATEMENTS + each.id()));
    fields.addAll(List.of("respondent.name", "respondent.email", "respondent.namePublic", CONSENT));
    return fields.toArray(String[]::new);
  }
}
