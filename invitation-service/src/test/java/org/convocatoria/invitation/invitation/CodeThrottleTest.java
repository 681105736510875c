package org.convocatoria.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CodeThrottleTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");

  private final CodeThrottle throttle = new CodeThrottle(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void nineWrongCodesAreForgiven() {
    fail(CodeThrottle.FAILURES - 1);
    assertThat(throttle.wait(NOW)).isEmpty();
  }

  @Test
  void tenWrongCodesCloseTheDoorForTenMinutes() {
    fail(CodeThrottle.FAILURES);
    assertThat(throttle.wait(NOW)).contains(CodeThrottle.WINDOW);
    assertThat(throttle.wait(NOW.plus(Duration.ofMinutes(9)))).contains(Duration.ofMinutes(1));
    assertThat(throttle.wait(NOW.plus(CodeThrottle.WINDOW))).isEmpty();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed();
    }
  }
}
