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
 * Checks a filled-in questionnaire. What is answered to a question that its condition skips is left
 * out: on paper, and in a page without scripts, nobody can take back the choice of an option.
 */
final class FilledIn {

  /** Beyond any number that somebody means; what is infinite could not be counted. */
  private static final double LARGEST = 1e12;

  private final Questionnaire asked;
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  private FilledIn(Questionnaire asked) {
    this.asked = asked;
  }

  /**
   * The answers as they are kept, by question or statement.
   *
   * @param whole whether all that is required must be there
   * @throws ProblemException 422 naming each answer that is wrong or missing
   */
  static Map<String, Object> checked(
      Questionnaire asked,
      Map<String, Object> answers,
      Map<String, String> stances,
      boolean whole) {
    FilledIn filledIn = new FilledIn(asked);
    filledIn.unknown(answers.keySet(), stances.keySet());
    asked.questions().forEach(question -> filledIn.answer(question, answers, whole));
    asked.statements().forEach(statement -> filledIn.stance(statement, stances));
    if (filledIn.errors.isEmpty() && whole && filledIn.answers.isEmpty()) {
      filledIn.wrong("answers", "consultation.nothing-answered");
    }
    if (!filledIn.errors.isEmpty()) {
      throw ProblemException.invalid(filledIn.errors);
    }
    return filledIn.answers;
  }

  private void unknown(Set<String> questions, Set<String> statements) {
    questions.stream()
        .filter(id -> asked.question(id).isEmpty())
        .forEach(id -> wrong("answers." + id, "consultation.unknown-question"));
    statements.stream()
        .filter(id -> asked.statement(id).isEmpty())
        .forEach(id -> wrong("statements." + id, "consultation.unknown-statement"));
  }

  private void answer(Question question, Map<String, Object> given, boolean whole) {
    if (!Questionnaire.isAsked(question, answers)) {
      return;
    }
    Object answer = plain(given.get(question.id()));
    if (answer == null) {
      if (whole && question.required()) {
        wrong("answers." + question.id(), "consultation.answer-this");
      }
      return;
    }
    Object kept = kept(question, answer);
    if (kept != null) {
      answers.put(question.id(), kept);
    }
  }

  private void stance(Statement statement, Map<String, String> stances) {
    String stance = stances.get(statement.id());
    if (stance == null || stance.isBlank()) {
      return;
    }
    if (Stance.words().contains(stance)) {
      answers.put(statement.id(), stance);
    } else {
      wrong("statements." + statement.id(), "consultation.choose-stance");
    }
  }

  /** Null where nothing is answered. */
  private static @Nullable Object plain(@Nullable Object given) {
    return switch (given) {
      case null -> null;
      case String text -> text.isBlank() ? null : text.strip();
      case List<?> several -> several.isEmpty() ? null : several;
      default -> given;
    };
  }

  private @Nullable Object kept(Question question, Object answer) {
    return switch (question.kind()) {
      case SINGLE -> single(question, answer);
      case MULTIPLE -> several(question, answer);
      case RANKING -> several(question, answer);
      case SCALE -> step(question, answer);
      case NUMBER -> number(question, answer);
      case TEXT -> text(question, answer);
    };
  }

  private @Nullable Object single(Question question, Object answer) {
    if (question.option(String.valueOf(answer)).isEmpty() || answer instanceof List) {
      return wrong(at(question), "consultation.choose-option");
    }
    return String.valueOf(answer);
  }

  private @Nullable Object several(Question question, Object answer) {
    List<?> given = answer instanceof List<?> list ? list : List.of(answer);
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

  private @Nullable Object step(Question question, Object answer) {
    if (answer instanceof Number number
        && number.doubleValue() == number.intValue()
        && question.steps().contains(number.intValue())) {
      return number.intValue();
    }
    return wrong(at(question), "consultation.choose-step", question.first(), question.last());
  }

  private @Nullable Object number(Question question, Object answer) {
    if (!(answer instanceof Number number) || Math.abs(number.doubleValue()) > LARGEST) {
      return wrong(at(question), "consultation.write-number");
    }
    BigDecimal value = new BigDecimal(number.toString());
    if (question.min() != null && value.compareTo(BigDecimal.valueOf(question.min())) < 0) {
      return wrong(at(question), "consultation.number-least", question.min());
    }
    if (question.max() != null && value.compareTo(BigDecimal.valueOf(question.max())) > 0) {
      return wrong(at(question), "consultation.number-most", question.max());
    }
    return number.doubleValue();
  }

  private @Nullable Object text(Question question, Object answer) {
    return answer instanceof String ? answer : wrong(at(question), "consultation.write-text");
  }

  private static String at(Question question) {
    return "answers." + question.id();
  }

  private @Nullable Object wrong(String field, String key, Object... parts) {
    errors.add(FieldError.of(field, key, parts));
    return null;
  }
}
