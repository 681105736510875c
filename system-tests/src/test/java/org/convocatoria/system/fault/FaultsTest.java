package org.convocatoria.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What messaging promises, under faults; {@code -Dfaults.minutes} and {@code -Dfaults.seed}. */
@Order(20)
class FaultsTest {

  private static final FaultRun RUN = new FaultRun(seed(), length());

  @BeforeAll
  static void play() throws IOException, GeneralSecurityException {
    RUN.play();
  }

  @Test
  @Tag("messaging-1")
  void everythingAcknowledgedIsPublished() {
    assertHolds(1);
  }

  @Test
  @Tag("messaging-3")
  void firstOccurrencesAreInOrder() {
    assertHolds(3);
  }

  @Test
  @Tag("messaging-5")
  void outboxesAndGroupsAreDrainedSoonAfterTheLastFault() {
    assertHolds(5);
  }

  private static void assertHolds(int number) {
    Verdict verdict =
        RUN.verdicts().stream().filter(v -> v.number() == number).findFirst().orElseThrow();
    assertThat(verdict.holds()).as(verdict.sentence()).isTrue();
  }

  private static long seed() {
    String given = System.getProperty("faults.seed", "");
    return given.isEmpty() ? new SecureRandom().nextInt(1_000_000) : Long.parseLong(given);
  }

  private static Duration length() {
    double minutes = Double.parseDouble(System.getProperty("faults.minutes", "2.5"));
    return Duration.ofMillis(Math.round(minutes * 60_000));
  }
}
