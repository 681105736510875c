package org.convocatoria.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.convocatoria.messaging.outbox.Flaw;
import org.convocatoria.messaging.outbox.RelayWorld;
import org.convocatoria.messaging.outbox.Schedule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The relay's step machine and sweep and the consumer's quarantine, projections and reactions, the
 * real ones, under schedules picked by a seed: crashes, outages, rolled-back writes, expired sends
 * that arrive late, rebalances, an operator at work. Each broken rule has to be noticed.
 */
class ModelTest {

  private static final long SCHEDULES = Long.getLong("model.schedules", 100_000);
  private static final long ENOUGH_TO_NOTICE = 20_000;

  @Test
  @Tag("messaging-1")
  @Tag("messaging-2")
  @Tag("messaging-3")
  @Tag("messaging-4")
  void noScheduleLosesDoublesOrReordersAnything() {
    Optional<String> broken = firstViolation(Flaw.NONE, SCHEDULES);
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aBrokenRuleIsNoticed(Flaw flaw) {
    assertThat(firstViolation(flaw, ENOUGH_TO_NOTICE)).isNotEmpty();
  }

  private static Optional<String> firstViolation(Flaw flaw, long schedules) {
    return LongStream.range(0, schedules)
        .parallel()
        .mapToObj(seed -> violation(flaw, seed))
        .flatMap(Optional::stream)
        .findAny();
  }

  private static Optional<String> violation(Flaw flaw, long seed) {
    Schedule schedule = new Schedule(seed);
    RelayWorld relays = new RelayWorld(flaw, schedule);
    ConsumerWorld consumers = new ConsumerWorld(flaw, schedule, relays.topic());
    Runnable step =
        () -> {
          if (schedule.pick(3) == 0) {
            relays.step();
          } else {
            consumers.step();
          }
        };
    schedule.others(step);
    for (int i = 0; i < 140; i++) {
      step.run();
    }
    // Nothing new comes; what is there is consumed while things still go wrong.
    schedule.others(consumers::step);
    relays.settle();
    for (int i = 0; i < 80; i++) {
      consumers.step();
    }
    schedule.calmDown();
    relays.settle();
    consumers.settle();
    List<String> wrong = new ArrayList<>(relays.violations());
    wrong.addAll(consumers.violations(relays.lengths()));
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of("seed " + seed + ": " + String.join("; ", wrong));
  }
}
