package org.convocatoria.messaging.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FailpointsTest {

  private final AtomicInteger deaths = new AtomicInteger();

  @Test
  void theProcessDiesTheNthTimeItReachesThePlace() {
    Failpoints points = Failpoints.of("outbox.after-write:3", deaths::incrementAndGet);
    points.reached(Failpoint.AFTER_WRITE);
    points.reached(Failpoint.BEFORE_SEND);
    points.reached(Failpoint.AFTER_WRITE);
    assertThat(deaths).hasValue(0);
    points.reached(Failpoint.AFTER_WRITE);
    assertThat(deaths).hasValue(1);
  }

  @Test
  void withoutASettingNothingDies() {
    Failpoints points = Failpoints.of("", deaths::incrementAndGet);
    for (Failpoint each : Failpoint.values()) {
      points.reached(each);
    }
    assertThat(deaths).hasValue(0);
  }

  @Test
  void aMisspeltNameIsRefused() {
    assertThatThrownBy(() -> Failpoints.of("outbox.after-wirte:1"))
        .hasMessageContaining("outbox.after-wirte");
  }
}
