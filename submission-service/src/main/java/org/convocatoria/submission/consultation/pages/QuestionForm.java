package org.convocatoria.submission.consultation.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.consultation.Condition;
import org.convocatoria.submission.consultation.Kind;
import org.convocatoria.submission.consultation.Option;
import org.convocatoria.submission.consultation.Question;
import org.convocatoria.submission.consultation.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Turns a question into a form of the desk, and a sent form into a request. */
final class QuestionForm {

  private static final String[] FIELDS = {
    "kind", "text", "options", "required", "min", "max", "when"
  };
  private static final String BETWEEN = "\n";

  private QuestionForm() {}

  /** The form for a new question. */
  static Form blank() {
    return Form.blank("pregunta", FIELDS);
  }

  /** The form with an existing question. */
  static Form filled(Question question) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("kind", List.of(question.kind().wire()));
    typed.put("text", List.of(question.text()));
    typed.put(
        "options",
        List.of(question.options().stream().map(Option::text).collect(Collectors.joining("\n"))));
    typed.put("required", question.required() ? List.of("true") : List.of());
    typed.put("min", question.min() == null ? List.of() : List.of(question.min().toString()));
    typed.put("max", question.max() == null ? List.of() : List.of(question.max().toString()));
    Condition when = question.when();
    typed.put(
        "when",
        when == null
            ? List.of()
            : when.is().stream().map(each -> when.question() + BETWEEN + each).toList());
    return Form.filled("pregunta", typed, FIELDS);
  }

  /** An option of an earlier question, on which this one may depend. */
  record Dependence(String value, String question, String option) {}

  /** The options of the single and multiple questions before this one. */
  static List<Dependence> dependences(Questionnaire asked, @Nullable String before) {
    List<Dependence> found = new ArrayList<>();
    for (Question each : asked.questions()) {
      if (each.id().equals(before)) {
        break;
      }
      if (each.kind() == Kind.SINGLE || each.kind() == Kind.MULTIPLE) {
        each.options()
            .forEach(
                option ->
                    found.add(
                        new Dependence(
                            each.id() + BETWEEN + option.id(),
                            asked.numberOf(each.id()) + ". " + each.text(),
                            option.text())));
      }
    }
    return found;
  }

  /** The form's question as the API takes it. */
  static Map<String, Object> body(Form form, String id, @Nullable Question known) {
    Body body =
        Body.of(form)
            .put("id", id)
            .texts("kind", "text")
            .numbers("min", "max")
            .put("required", form.chosen("required", "true"));
    List<Object> options = options(form, known);
    if (!options.isEmpty()) {
      body.put("options", options);
    }
    when(form).ifPresent(when -> body.put("when", when));
    return body.members();
  }

  /** The form's options; those that existed before keep their ids. */
  private static List<Object> options(Form form, @Nullable Question known) {
    List<Object> options = new ArrayList<>();
    form.value("options")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line ->
                options.add(
                    known == null
                        ? line
                        : known.options().stream()
                            .filter(each -> each.text().equals(line))
                            .findFirst()
                            .<Object>map(each -> each)
                            .orElse(line)));
    return options;
  }

  private static Optional<Map<String, Object>> when(Form form) {
    List<String[]> chosen =
        form.values("when").stream()
            .map(each -> each.split(BETWEEN, 2))
            .filter(each -> each.length == 2)
            .toList();
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    String question = chosen.getFirst()[0];
    boolean one = chosen.stream().allMatch(each -> each[0].equals(question));
    return Optional.of(
        Map.of(
            "question", one ? question : "-", "is", chosen.stream().map(each -> each[1]).toList()));
  }
}
