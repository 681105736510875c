package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendingTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");

  @Test
  void itSaysWhatItsOwnerCorrectedAndIsStillReceived() {
    Contribution after =
        Amending.correct(Samples.received(), saying("Otro", 1), null, step("a")).state();
    assertThat(after.content().title()).isEqualTo("Otro");
    assertThat(after.content().suggestedTable()).isNull();
    assertThat(after.content().matter()).isEqualTo("idea");
    assertThat(after.status()).isEqualTo(Status.RECEIVED);
    assertThat(Clarification.word(after)).isEqualTo("received");
    assertThat(after.decisions()).containsExactly(step("a"));
  }

  @Test
  void oneKeyHasOneEffectAndWhatChangesNothingHasNone() {
    Contribution once =
        Amending.correct(Samples.received(), saying("Otro", 1), null, step("a")).state();
    assertThat(Amending.correct(once, saying("Otro", 1), null, step("a")).events()).isEmpty();
    assertThat(Amending.correct(once, saying("Otro", 2), null, step("b")).events()).isEmpty();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                Amending.correct(
                    once,
                    saying("Tercero", 2),
                    null,
                    new Decided.Corrected(NOW, "a", "different")));
  }

  @Test
  void aCorrectionOfWhatWasCorrectedMeanwhileIsRefused() {
    Contribution once =
        Amending.correct(Samples.received(), saying("Otro", 1), null, step("a")).state();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Amending.correct(once, saying("Tercero", 1), null, step("b")))
        .withMessage("changed-meanwhile");
    assertThat(
            Amending.correct(once, saying("Tercero", null), null, step("b"))
                .state()
                .content()
                .title())
        .isEqualTo("Tercero");
  }

  @Test
  void onceReviewHasBegunNothingIsCorrected() {
    Contribution received = Samples.received();
    Contribution asked =
        Questioning.ask(
                received,
                new Decided.ClarificationAsked(
                    NOW, "¿Dónde?", LocalDate.of(2014, 9, 30), NOW.plusSeconds(900)))
            .state();
    Contribution answered =
        Questioning.answer(asked, new Decided.Clarified(NOW, "Aquí.", "k", "f")).state();
    for (Contribution begun :
        List.of(
            asked,
            answered,
            received.admit(List.of("MOV"), NOW).state(),
            received.dismiss("No.", NOW).state(),
            received.withdraw(NOW).state())) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> Amending.correct(begun, saying("Otro", null), null, step("a")))
          .withMessage("review-begun");
    }
  }

  @Test
  void linksDoNotComeInByACorrection() {
    String links = "https://a.example ".repeat(6);
    Correction given = new Correction("Otro", links, null, null, null, null, null);
    Contribution after = Amending.correct(Samples.withEmail(), given, null, step("a")).state();
    assertThat(after.isSuspect()).isTrue();
    assertThat(after.holdsLetters()).isTrue();
  }

  private static Correction saying(String title, @Nullable Integer version) {
    return new Correction(title, "Lo mismo, mejor dicho.", null, null, null, version, null);
  }

  private static Decided.Corrected step(String key) {
    return new Decided.Corrected(NOW, key, "same");
  }
}
