package org.convocatoria.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
  void theShortestRunHasEveryKindOfFaultAndKillsStoreAndBroker() {
    List<Fault> faults = Schedule.of(7, Duration.ofSeconds(1));
    assertThat(faults.stream().map(Fault::kind)).contains(Kind.values());
    assertThat(faults.stream().filter(each -> each.kind() == Kind.KILL).map(Fault::target))
        .contains("store", "broker");
  }

  @Test
  void twoLivesOfEachServiceCarryEveryFailpoint() {
    Armoury armoury = new Armoury(7);
    assertThat(
            Stream.concat(
                    Layout.SERVICES.stream().map(armoury::first),
                    Stream.of("submission-1", "submission-2", "plan-1").map(armoury::next))
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
