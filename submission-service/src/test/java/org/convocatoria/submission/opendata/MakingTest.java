package org.convocatoria.submission.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MakingTest {

  private static final Instant NOON = Instant.parse("2014-10-02T12:00:00Z");

  @Test
  void whatTookAMinuteIsMadeAgainAfterThirty() {
    Making making = new Making(NOON, Duration.ofMinutes(1));
    assertThat(making.hasRested(NOON.plus(Duration.ofMinutes(29)))).isFalse();
    assertThat(making.hasRested(NOON.plus(Duration.ofMinutes(30)))).isTrue();
  }

  @Test
  void whatWasNeverMadeIsMadeAtOnce() {
    assertThat(Making.NONE.hasRested(NOON)).isTrue();
  }
}
