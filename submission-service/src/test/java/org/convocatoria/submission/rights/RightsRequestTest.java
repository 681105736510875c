package org.convocatoria.submission.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RightsRequestTest {

  private static final Instant NOW = Instant.parse("2014-10-15T16:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(90));
  private static final LocalDate DUE = LocalDate.of(2014, 10, 29);

  private final RightsRequest received =
      new RightsRequest(
          "id",
          "la-laguna-2014",
          new RightsAsked(
              RightsKind.CANCELLATION,
              "PEM-000123-7",
              "Ana Ciruelo",
              "zarzamora@example.org",
              RightsIdentity.LETTER,
              "Borren lo de la zarzamora.",
              LocalDate.of(2014, 10, 1)),
          DUE,
          null,
          null);

  @Test
  void itIsOverdueAfterItsLastDayAndOnlyWhileNobodyAnswered() {
    assertThat(received.isOverdue(DUE)).isFalse();
    assertThat(received.isOverdue(DUE.plusDays(1))).isTrue();
    assertThat(ended(false, "Se borró.").isOverdue(DUE.plusDays(1))).isFalse();
  }

  @Test
  void itEndsOnce() {
    RightsRequest refused = ended(true, "No es suya.");
    assertThat(refused.state()).isEqualTo("refused");
    assertThat(refused.end(outcome(true, "No es suya."), LATER).events()).isEmpty();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> refused.end(outcome(false, "Se borró."), LATER));
  }

  @Test
  void someTimeAfterTheAnswerThePersonIsGoneAndTheRequestStays() {
    assertThat(received.erase(LATER).events()).isEmpty();
    RightsRequest answered = ended(false, "Se borró lo de la zarzamora.");
    assertThat(answered.erase(LATER.minusSeconds(1)).events()).isEmpty();
    var change = answered.erase(LATER);
    assertThat(change.events()).containsExactly(new RightsEvent.RightsRequestErased());
    assertThat(change.state().toString().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("zarzamora");
    assertThat(change.state().state()).isEqualTo("answered");
    assertThat(change.state().asked().folio()).isEqualTo("PEM-000123-7");
    assertThat(change.state().erase(LATER).events()).isEmpty();
  }

  private RightsRequest ended(boolean refused, String text) {
    return received.end(outcome(refused, text), LATER).state();
  }

  private static RightsRequest.Outcome outcome(boolean refused, String text) {
    return new RightsRequest.Outcome(NOW, refused, text);
  }
}
