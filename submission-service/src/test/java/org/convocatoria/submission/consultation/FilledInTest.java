package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.convocatoria.submission.consultation.ConsultationSamples.question;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.junit.jupiter.api.Test;

class FilledInTest {

  private static final Questionnaire ALL =
      new Questionnaire(
          1,
          List.of(
              question("una", Kind.SINGLE, "a", "b"),
              question("varias", Kind.MULTIPLE, "a", "b", "c"),
              question("orden", Kind.RANKING, "árbol", "banca", "calle"),
              question("escala", Kind.SCALE),
              new Question("edad", Kind.NUMBER, "¿Edad?", null, false, null, 12, 120),
              question("texto", Kind.TEXT)),
          List.of(new Statement("pago", "Un solo pago debe bastar.")));

  @Test
  void answersOfEveryKindAreKept() {
    Map<String, Object> kept =
        FilledIn.checked(
            ALL,
            Map.of(
                "una",
                "a",
                "varias",
                List.of("c", "a"),
                "orden",
                List.of("banca", "árbol"),
                "escala",
                4L,
                "edad",
                33,
                "texto",
                "  Ñandú 🌵 "),
            Map.of("pago", "agree"),
            true);
    assertThat(kept)
        .containsEntry("varias", List.of("c", "a"))
        .containsEntry("orden", List.of("banca", "árbol"))
        .containsEntry("escala", 4)
        .containsEntry("edad", 33.0)
        .containsEntry("texto", "Ñandú 🌵")
        .containsEntry("pago", "agree");
  }

  @Test
  void aRankingThatHasAnOptionTwiceIsRefusedNamingIt() {
    FieldError error = wrong(Map.of("orden", List.of("banca", "árbol", "banca"))).getFirst();
    assertThat(error.field()).isEqualTo("answers.orden");
    assertThat(error.message()).isEqualTo(Sentence.of("consultation.chosen-twice", "banca"));
  }

  @Test
  void whatIsNotAnAnswerToItsQuestionIsRefused() {
    assertThat(
            wrong(
                    Map.of(
                        "una",
                        List.of("a"),
                        "varias",
                        List.of("z"),
                        "escala",
                        9,
                        "edad",
                        "mucho",
                        "texto",
                        5,
                        "otra",
                        "x"))
                .stream()
                .map(FieldError::field))
        .containsExactlyInAnyOrder(
            "answers.una",
            "answers.varias",
            "answers.escala",
            "answers.edad",
            "answers.texto",
            "answers.otra");
    assertThat(wrong(Map.of("edad", 11))).hasSize(1);
    assertThat(wrong(Map.of("edad", 121))).hasSize(1);
    assertThat(wrong(Map.of("escala", 1.5))).hasSize(1);
    assertThat(wrong(Map.of("una", "z"))).hasSize(1);
  }

  @Test
  void aStanceIsOneOfThreeOnAStatementThatIsThere() {
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> FilledIn.checked(ALL, Map.of(), Map.of("pago", "si", "x", "agree"), true))
                .errors())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("statements.pago", "statements.x");
    assertThat(FilledIn.checked(ALL, Map.of("una", "b"), Map.of("pago", " "), true))
        .containsOnlyKeys("una");
  }

  @Test
  void aRequiredQuestionThatItsConditionSkipsIsNotMissed() {
    Questionnaire asked = ConsultationSamples.questionnaire();
    assertThat(FilledIn.checked(asked, Map.of("uso", "No"), Map.of(), true))
        .containsOnlyKeys("uso");
    assertThat(FilledIn.checked(asked, Map.of("uso", "No", "motivo", "Sobra"), Map.of(), true))
        .containsOnlyKeys("uso");
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> FilledIn.checked(asked, Map.of("uso", "Sí"), Map.of(), true))
                .errors())
        .extracting(FieldError::field)
        .containsExactly("answers.motivo");
    assertThat(FilledIn.checked(asked, Map.of("uso", "Sí"), Map.of(), false))
        .containsOnlyKeys("uso");
  }

  @Test
  void anEmptyQuestionnaireIsNoAnswer() {
    assertThat(wrong(Map.of("texto", "  ", "varias", List.of())))
        .extracting(FieldError::field)
        .containsExactly("answers");
  }

  private static List<FieldError> wrong(Map<String, Object> answers) {
    return catchThrowableOfType(
            ProblemException.class, () -> FilledIn.checked(ALL, answers, Map.of(), true))
        .errors();
  }
}
