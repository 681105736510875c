package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a consultation's questionnaire. A version that people may have filled in never
 * changes.
 */
public record Questionnaire(int version, List<Question> questions, List<Statement> statements) {

  /** Copies the lists. */
  public Questionnaire {
    questions = List.copyOf(questions);
    statements = List.copyOf(statements);
  }

  /** The question with this id. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The statement with this id. */
  public Optional<Statement> statement(String id) {
    return statements.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** True if it has a statement with this id. */
  boolean states(String id) {
    return statement(id).isPresent();
  }

  /** The ids of all questions, then of all statements. */
  Stream<String> ids() {
    return Stream.concat(
        questions.stream().map(Question::id), statements.stream().map(Statement::id));
  }

  /** True if it has a question or a statement with this id. */
  public boolean asks(String id) {
    return question(id).isPresent() || statement(id).isPresent();
  }

  /** False for an empty one. */
  boolean asksSomething() {
    return !questions.isEmpty() || !statements.isEmpty();
  }

  /** The questions that only those get who chose certain options of this one. */
  public List<Question> dependingOn(String id) {
    return questions.stream()
        .filter(each -> each.when() != null && each.when().question().equals(id))
        .toList();
  }

  /** The position of a question, counted from 1. */
  public int numberOf(String id) {
    return questions.stream().map(Question::id).toList().indexOf(id) + 1;
  }

  /** The options of a condition as people read them. */
  public String optionsOf(Condition when) {
    return when.is().stream()
        .flatMap(each -> question(when.question()).flatMap(q -> q.option(each)).stream())
        .map(Option::text)
        .collect(Collectors.joining(", "));
  }

  /** True if it asks the same in the same order. */
  boolean asksTheSameAs(Questionnaire other) {
    return questions.equals(other.questions) && statements.equals(other.statements);
  }

  /** True if a respondent who gave these values is asked the question. */
  static boolean isAsked(Question question, Map<String, Object> values) {
    Condition when = question.when();
    return when == null
        || chosen(values.get(when.question())).stream().anyMatch(when.is()::contains);
  }

  private static List<String> chosen(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> several -> several.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(value));
    };
  }
}
