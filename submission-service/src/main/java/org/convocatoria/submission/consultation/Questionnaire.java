package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a consultation asks. A version that people may have filled in never changes.
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

  /** The ids of all questions, then of all statements. */
  Stream<String> ids() {
    return Stream.concat(
        questions.stream().map(Question::id), statements.stream().map(Statement::id));
  }

  /** Whether anything is asked under this id. */
  public boolean asks(String id) {
    return question(id).isPresent() || statement(id).isPresent();
  }

  /** The place of a question, from 1. */
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

  /** Whether it asks the same in the same order. */
  boolean asksTheSameAs(Questionnaire other) {
    return questions.equals(other.questions) && statements.equals(other.statements);
  }

  /** Whether the question is put to somebody with these answers. */
  static boolean isAsked(Question question, Map<String, Object> answers) {
    Condition when = question.when();
    return when == null
        || chosen(answers.get(when.question())).stream().anyMatch(when.is()::contains);
  }

  private static List<String> chosen(@Nullable Object answer) {
    return switch (answer) {
      case null -> List.of();
      case List<?> several -> several.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(answer));
    };
  }
}
