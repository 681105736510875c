package org.convocatoria.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import org.convocatoria.system.PlatformUnderTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What messaging promises, under faults: a short run unless {@code -Dfaults.minutes} says
 * otherwise. {@code -Dfaults.seed} repeats what is planned: the faults, the failpoints of each
 * life, and everybody's decisions; how they meet is the machine's. The report lies in {@code
 * target/faults}.
 */
@Order(20)
@TestInstance(Lifecycle.PER_CLASS)
class FaultsTest {

  private final Summary summary;

  FaultsTest() throws IOException, GeneralSecurityException {
    PlatformUnderTest.end();
    summary = FaultRun.play(seed(), length());
  }

  @Test
  @Tag("messaging-1")
  void whatWasAcknowledgedIsPublished() {
    assertHolds(1);
  }

  @Test
  @Tag("messaging-2")
  void noEventIsWithoutPersistedState() {
    assertHolds(2);
  }

  @Test
  @Tag("messaging-3")
  void firstOccurrencesAreContiguousAndInOrder() {
    assertHolds(3);
  }

  @Test
  @Tag("messaging-4")
  void thereAreAsManyEffectsAsDistinctEvents() {
    assertHolds(4);
  }

  @Test
  @Tag("messaging-5")
  void outboxesAndGroupsAreDrainedSoonAfterTheLastFault() {
    assertHolds(5);
  }

  @Test
  @Tag("messaging-6")
  void theDriversOwnFoldEqualsTheLiveProjections() {
    assertHolds(6);
  }

  @Test
  @Tag("messaging-7")
  void everyPublishedRecordIsAccountedFor() {
    assertHolds(7);
  }

  @Test
  @Tag("messaging-8")
  void memoryAndQueuesAreBounded() {
    assertHolds(8);
  }

  @Test
  @Tag("messaging-9")
  void killingTheStoreLosesNoAcknowledgedWrite() {
    assertHolds(9);
  }

  @Test
  void everyLinkCarriedWhatWentOverIt() {
    assertThat(summary.deadLinks()).isEmpty();
  }

  @Test
  void everythingWasHarmedThatWasToBeHarmed() {
    assertThat(summary.spared()).isEmpty();
  }

  @Test
  void theSuiteItselfMadeNoMistake() {
    assertThat(summary.errors()).isEmpty();
  }

  @Test
  void bothControlsFailAndAreCaught() {
    assertThat(summary.controls())
        .hasSize(2)
        .allSatisfy((_, missing) -> assertThat(missing).isPositive());
  }

  private void assertHolds(int number) {
    Verdict verdict =
        summary.verdicts().stream().filter(v -> v.number() == number).findFirst().orElseThrow();
    assertThat(verdict.holds()).as(verdict.sentence()).isTrue();
  }

  private static long seed() {
    String given = System.getProperty("faults.seed", "");
    return given.isEmpty() ? new SecureRandom().nextInt(1_000_000) : Long.parseLong(given);
  }

  private static Duration length() {
    double minutes = Double.parseDouble(System.getProperty("faults.minutes", "0.75"));
    return Duration.ofMillis(Math.round(minutes * 60_000));
  }
}
