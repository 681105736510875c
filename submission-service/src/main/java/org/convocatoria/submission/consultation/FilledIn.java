package org.convocatoria.submission.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a response. It drops values of questions that a condition skips: on paper, and on a page
 * without scripts, a chosen option cannot be taken back.
 */
final class FilledIn {

  /**
   * The largest number that is taken. Nobody means a larger one, and infinity cannot be counted.
   */
  private static final double LARGEST = 1e12;

  private final Questionnaire asked;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  private FilledIn(Questionnaire asked) {
    this.asked = asked;
  }

  /**
   * The values as they are stored, by question or statement.
   *
   * @param whole true if required questions must have a value
   * @throws ProblemException 422 naming each value that is wrong or missing
   */
  static Map<String, Object> checked(
      Questionnaire asked, Map<String, Object> values, Map<String, String> stances, boolean whole) {
    FilledIn filledIn = new FilledIn(asked);
    filledIn.unknown(values.keySet(), stances.keySet());
    asked.questions().forEach(question -> filledIn.value(question, values, whole));
    asked.statements().forEach(statement -> filledIn.stance(statement, stances));
    if (filledIn.errors.isEmpty() && whole && filledIn.values.isEmpty()) {
      filledIn.wrong("answers", "consultation.nothing-answered");
    }
    if (!filledIn.errors.isEmpty()) {
      throw ProblemException.invalid(filledIn.errors);
    }
    return filledIn.values;
  }

  private void unknown(Set<String> questions, Set<String> statements) {
    questions.stream()
        .filter(id -> asked.question(id).isEmpty())
        .forEach(id -> wrong("answers." + id, "consultation.unknown-question"));
    statements.stream()
        .filter(id -> asked.statement(id).isEmpty())
        .forEach(id -> wrong("statements." + id, "consultation.unknown-statement"));
  }

  private void value(Question question, Map<String, Object> given, boolean whole) {
    if (!Questionnaire.isAsked(question, values)) {
      return;
    }
    Object value = plain(given.get(question.id()));
    if (value == null) {
      if (whole && question.required()) {
        wrong("answers." + question.id(), "consultation.answer-this");
      }
      return;
    }
    Object kept = kept(question, value);
    if (kept != null) {
      values.put(question.id(), kept);
    }
  }

  private void stance(Statement statement, Map<String, String> stances) {
    String stance = stances.get(statement.id());
    if (stance == null || stance.isBlank()) {
      return;
    }
    if (Stance.words().contains(stance)) {
      values.put(statement.id(), stance);
    } else {
      wrong("statements." + statement.id(), "consultation.choose-stance");
    }
  }

  /** The given value; null if it is blank. */
  private static @Nullable Object plain(@Nullable Object given) {
    return switch (given) {
      case null -> null;
      case String text -> text.isBlank() ? null : text.strip();
      case List<?> several -> several.isEmpty() ? null : several;
      default -> given;
    };
  }

  private @Nullable Object kept(Question question, Object value) {
    return switch (question.kind()) {
      case SINGLE -> single(question, value);
      case MULTIPLE -> several(question, value);
      case RANKING -> several(question, value);
      case SCALE -> step(question, value);
      case NUMBER -> number(question, value);
      case TEXT -> text(question, value);
    };
  }

  private @Nullable Object single(Question question, Object value) {
    if (question.option(String.valueOf(value)).isEmpty() || value instanceof List) {
      return wrong(at(question), "consultation.choose-option");
    }
    return String.valueOf(value);
  }

  private @Nullable Object several(Question question, Object value) {
    List<?> given = value instanceof List<?> list ? list : List.of(value);
    Set<String> seen = new HashSet<>();
    List<String> chosen = new ArrayList<>();
    for (Object each : given) {
      var option = question.option(String.valueOf(each));
      if (option.isEmpty()) {
        return wrong(at(question), "consultation.choose-option");
      }
      if (!seen.add(option.get().id())) {
        return wrong(at(question), "consultation.chosen-twice", option.get().text());
      }
      chosen.add(option.get().id());
    }
    return chosen;
  }

  private @Nullable Object step(Question question, Object value) {
    if (value instanceof Number number
        && number.doubleValue() == number.intValue()
        && question.steps().contains(number.intValue())) {
      return number.intValue();
    }
    return wrong(at(question), "consultation.choose-step", question.first(), question.last());
  }

  private @Nullable Object number(Question question, Object value) {
    if (!(value instanceof Number number) || Math.abs(number.doubleValue()) > LARGEST) {
      return wrong(at(question), "consultation.write-number");
    }
    BigDecimal exact = new BigDecimal(number.toString());
    if (question.min() != null && exact.compareTo(BigDecimal.valueOf(question.min())) < 0) {
      return wrong(at(question), "consultation.number-least", question.min());
    }
    if (question.max() != null && exact.compareTo(BigDecimal.valueOf(question.max())) > 0) {
      return wrong(at(question), "consultation.number-most", question.max());
    }
    return number.doubleValue();
  }

  private @Nullable Object text(Question question, Object value) {
    return value instanceof String ? value : wrong(at(question), "consultation.write-text");
  }

  private static String at(Question question) {
    return "answers." + question.id();
  }

  private @Nullable Object wrong(String field, String key, Object... parts) {
    errors.add(FieldError.of(field, key, parts));
    return null;
  }
}
