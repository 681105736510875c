package org.convocatoria.submission.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;

/** The rules of a questionnaire that its schema cannot express. */
final class QuestionnaireRules {

  private static final int MOST_STEPS = 11;

  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Question> earlier = new TreeMap<>();

  private QuestionnaireRules() {}

  /**
   * Checks the rules.
   *
   * @throws ProblemException 422 naming each field that breaks one
   */
  static void check(List<Question> questions, List<Statement> statements) {
    var rules = new QuestionnaireRules();
    for (int i = 0; i < questions.size(); i++) {
      rules.check("questions." + i, questions.get(i));
    }
    for (int i = 0; i < statements.size(); i++) {
      rules.once("statements." + i + ".id", statements.get(i).id());
    }
    if (!rules.errors.isEmpty()) {
      throw ProblemException.invalid(rules.errors);
    }
  }

  private void check(String at, Question question) {
    once(at + ".id", question.id());
    options(at + ".options", question);
    bounds(at, question);
    condition(at + ".when", question);
    earlier.put(question.id(), question);
  }

  private void once(String field, String id) {
    if (!ids.add(id)) {
      errors.add(FieldError.of(field, "consultation.id-twice", id));
    }
  }

  private void options(String field, Question question) {
    List<Option> options = question.options();
    if (!question.kind().hasOptions()) {
      if (!options.isEmpty()) {
        errors.add(FieldError.of(field, "consultation.no-options-here"));
      }
      return;
    }
    if (options.size() < 2) {
      errors.add(FieldError.of(field, "consultation.two-options"));
    }
    Set<String> seen = new HashSet<>();
    options.stream()
        .filter(each -> !seen.add(each.id()))
        .findFirst()
        .ifPresent(
            twice -> errors.add(FieldError.of(field, "consultation.option-twice", twice.text())));
  }

  private void bounds(String at, Question question) {
    if (question.min() != null
        && question.max() != null
        && question.min().compareTo(question.max()) >= 0) {
      errors.add(FieldError.of(at + ".max", "consultation.bounds"));
    } else if (question.kind() == Kind.SCALE) {
      steps(at, question);
    }
  }

  private void steps(String at, Question question) {
    long steps = (long) question.last() - question.first() + 1;
    if (steps < 2 || steps > MOST_STEPS) {
      errors.add(FieldError.of(at + ".max", "consultation.steps", MOST_STEPS));
    }
  }

  private void condition(String field, Question question) {
    Condition when = question.when();
    if (when == null) {
      return;
    }
    Question about = earlier.get(when.question());
    if (about == null || (about.kind() != Kind.SINGLE && about.kind() != Kind.MULTIPLE)) {
      errors.add(FieldError.of(field + ".question", "consultation.condition-question"));
    } else if (when.is().stream().anyMatch(each -> about.option(each).isEmpty())) {
      errors.add(FieldError.of(field + ".is", "consultation.condition-option"));
    }
  }
}
