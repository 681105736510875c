package org.convocatoria.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
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
  void aShortRunHasEveryKindOfFault() {
    assertThat(Schedule.of(7, LENGTH).stream().map(Fault::kind)).contains(Kind.values());
  }

  @Test
  void twoLivesOfEachServiceCarryEveryFailpoint() {
    Armoury armoury = new Armoury(7);
    assertThat(
            Stream.concat(
                    Layout.SERVICES.stream().map(armoury::first),
                    Stream.of("submission-1", "plan-2", "workshop-1").map(armoury::next))
                .map(failpoint -> String.valueOf(failpoint).split(":", 2)[0]))
        .containsAll(
            Armoury.FAILPOINTS.stream()
                .filter(name -> name.startsWith("outbox") || name.startsWith("inbox"))
                .toList());
  }

  @Test
  void somethingGoesWrongEveryOneToThreeSeconds() {
    assertThat(Schedule.of(7, LENGTH))
        .allSatisfy(fault -> assertThat(fault.afterMillis()).isBetween(1_000L, 3_000L));
  }
}
