package org.convocatoria.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.convocatoria.system.fault.Fault.Kind;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Duration LENGTH = Duration.ofMinutes(3);

  @Test
  void theSameSeedPlansTheSameFaults() {
    assertThat(Schedule.of(7, LENGTH)).isEqualTo(Schedule.of(7, LENGTH));
    assertThat(Schedule.of(7, LENGTH)).isNotEqualTo(Schedule.of(8, LENGTH));
  }

  @Test
  void aShortRunHasEveryKindOfFaultAndEveryFailpoint() {
    List<Fault> faults = Schedule.of(7, LENGTH);
    assertThat(faults.stream().map(Fault::kind)).contains(Kind.values());
    assertThat(
            faults.stream()
                .filter(fault -> fault.failpoint() != null)
                .map(fault -> String.valueOf(fault.failpoint()).split(":", 2)[0])
                .collect(Collectors.toSet()))
        .containsAll(Schedule.FAILPOINTS);
  }

  @Test
  void somethingGoesWrongEveryOneToThreeSeconds() {
    assertThat(Schedule.of(7, LENGTH))
        .allSatisfy(fault -> assertThat(fault.afterMillis()).isBetween(1_000L, 3_000L));
  }
}
