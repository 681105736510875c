package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.convocatoria.submission.consultation.ConsultationSamples.question;
import static org.convocatoria.submission.consultation.ConsultationSamples.required;

import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionnaireRulesTest {

  private static final Question USE = question("uso", Kind.SINGLE, "Sí", "No");

  @Test
  void aQuestionnaireOfTwoHundredQuestionsIsTaken() {
    List<Question> many =
        IntStream.range(0, 200).mapToObj(i -> question("p" + i, Kind.SINGLE, "a", "b")).toList();
    assertThatCode(() -> QuestionnaireRules.check(many, List.of())).doesNotThrowAnyException();
  }

  @Test
  void everyPlaceThatIsWrongIsNamed() {
    assertThat(
            wrong(
                List.of(
                    USE,
                    question("uso", Kind.TEXT, "a"),
                    question("una", Kind.SINGLE, "a"),
                    question("dos", Kind.RANKING, "a", "a")),
                List.of(new Statement("una", "x"))))
        .containsExactly(
            "questions.1.id",
            "questions.1.options",
            "questions.2.options",
            "questions.3.options",
            "statements.0.id");
  }

  @Test
  void aConditionIsOnOptionsOfAnEarlierQuestion() {
    assertThat(wrong(List.of(on("uso", "Sí"), USE), List.of()))
        .containsExactly("questions.0.when.question");
    assertThat(wrong(List.of(USE, on("uso", "Tal vez")), List.of()))
        .containsExactly("questions.1.when.is");
    assertThat(wrong(List.of(question("texto", Kind.TEXT), on("texto", "Sí")), List.of()))
        .containsExactly("questions.1.when.question");
    assertThatCode(() -> QuestionnaireRules.check(List.of(USE, on("uso", "No")), List.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void aScaleHasTwoToElevenSteps() {
    assertThat(wrong(List.of(scale(1, 1)), List.of())).containsExactly("questions.0.max");
    assertThat(wrong(List.of(scale(0, 20)), List.of())).containsExactly("questions.0.max");
    assertThatCode(() -> QuestionnaireRules.check(List.of(scale(0, 10)), List.of()))
        .doesNotThrowAnyException();
    assertThatCode(() -> QuestionnaireRules.check(List.of(scale(null, null)), List.of()))
        .doesNotThrowAnyException();
  }

  private static Question on(String question, String option) {
    return required(question("después", Kind.TEXT), new Condition(question, List.of(option)));
  }

  private static Question scale(@Nullable Integer min, @Nullable Integer max) {
    return new Question("escala", Kind.SCALE, "¿Cuánto?", null, false, null, min, max);
  }

  private static List<String> wrong(List<Question> questions, List<Statement> statements) {
    return catchThrowableOfType(
            ProblemException.class, () -> QuestionnaireRules.check(questions, statements))
        .errors()
        .stream()
        .map(FieldError::field)
        .toList();
  }
}
