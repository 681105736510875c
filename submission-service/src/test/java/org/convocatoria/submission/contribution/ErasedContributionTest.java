package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErasedContributionTest {

  private static final Instant NOW = Instant.parse("2014-10-01T16:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(3600);
  private static final LocalDate DAY = LocalDate.of(2014, 10, 1);

  static Stream<Contribution> inEveryState() {
    Contribution received = Samples.withEmail().received().state();
    Contribution admitted = received.admit(List.of("MOV"), BEFORE).state();
    Contribution asked = asked(received);
    return Stream.of(
        received,
        asked,
        answered(asked),
        admitted,
        admitted.dismissAfterAll("Repite el texto de Persona.", BEFORE).state(),
        received.dismiss("Repite el texto de Persona.", BEFORE).state(),
        received
            .forward(new Decided.Forwarded(BEFORE, "Ayuntamiento", "IMPLAN/12/2014", DAY))
            .state(),
        received.withdraw(BEFORE).state());
  }

  @ParameterizedTest
  @MethodSource("inEveryState")
  void inEveryStateWordsAndPersonGoAndWhatIsCountedStays(Contribution before) {
    var change = before.erase(ErasureMeans.CLAVE, null, NOW);
    Contribution after = change.state();
    assertThat(change.events()).containsExactly(new ContributionEvent.ContributionErased());
    assertThat(after.toString())
        .doesNotContain("camiones", "un solo pago", "Persona", "muestra@", "lunes", "¿Qué días?");
    assertThat(after.status()).isEqualTo(before.status());
    assertThat(after.tables()).isEqualTo(before.tables());
    assertThat(after.admittedAt()).isEqualTo(before.admittedAt());
    assertThat(after.content().municipality()).isEqualTo(before.content().municipality());
    assertThat(after.contributor().kind()).isEqualTo(before.contributor().kind());
    assertThat(after.consent()).isEqualTo(before.consent());
    assertThat(after.decisions()).hasSize(before.decisions().size() + 1);
    assertThat(after.mailing().unconfirmed()).isEmpty();
    assertThat(after.isPublic()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("inEveryState")
  void whatWasErasedStaysAsItIs(Contribution before) {
    Contribution erased = before.erase(ErasureMeans.LETTER, DAY, NOW).state();
    assertThat(erased.erase(ErasureMeans.CLAVE, null, NOW.plusSeconds(1)).events()).isEmpty();
    assertThat(erased.withdraw(NOW).events()).isEmpty();
    assertThat(erased.tell(1, NOW).events()).isEmpty();
    assertThat(erased.clear(NOW).events()).isEmpty();
    assertThat(Clarification.open(erased)).isEmpty();
    assertThat(Clarification.word(erased)).isEqualTo("erased");
    refused(() -> erased.admit(List.of("URB"), NOW));
    refused(() -> erased.attach(new Attachment("1", "a.pdf", 10, "application/pdf", "ab", NOW)));
    refused(() -> asked(erased));
  }

  @Test
  void whatWaitsInModerationIsErasedAndWaitsNoMore() {
    Contribution suspect = ContributionTest.suspect(Suspicion.TRAP);
    Contribution erased = suspect.erase(ErasureMeans.IN_PERSON, DAY, NOW).state();
    assertThat(erased.isSuspect()).isFalse();
    assertThat(erased.status()).isEqualTo(Status.RECEIVED);
    refused(() -> erased.dismiss("No.", NOW));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(change).withMessage("erased");
  }

  private static Contribution asked(Contribution of) {
    return Questioning.ask(
            of, new Decided.ClarificationAsked(BEFORE, "¿Qué días?", DAY, NOW.plusSeconds(3600)))
        .state();
  }

  private static Contribution answered(Contribution of) {
    return Questioning.answer(of, new Decided.Clarified(BEFORE, "Los lunes.", "key", "same"))
        .state();
  }
}
