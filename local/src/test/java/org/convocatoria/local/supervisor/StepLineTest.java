package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepLineTest {

  @Test
  void onATerminalAStepCountsItsSecondsInPlace() {
    StepLine line = new StepLine(true);
    assertThat(line.begin("unpacking 1 of 6: plan", 0))
        .isEqualTo("\r\033[Kunpacking 1 of 6: plan …");
    assertThat(line.tick(seconds(1))).isEqualTo("\r\033[Kunpacking 1 of 6: plan …");
    assertThat(line.tick(seconds(3))).isEqualTo("\r\033[Kunpacking 1 of 6: plan … 3 s");
    assertThat(line.say("one is done")).isEqualTo("\r\033[Kone is done\n");
    assertThat(line.end()).isEqualTo("\r\033[K");
    assertThat(line.tick(seconds(4))).isEmpty();
  }

  @Test
  void elsewhereAStepIsALineAndALongOneIsSaidAgain() {
    StepLine line = new StepLine(false);
    assertThat(line.begin("waiting", 0)).isEqualTo("waiting …\n");
    assertThat(line.tick(seconds(9))).isEmpty();
    line.change("waiting for the gateway");
    assertThat(line.tick(seconds(10))).isEqualTo("waiting for the gateway … 10 s\n");
    assertThat(line.tick(seconds(11))).isEmpty();
    assertThat(line.end()).isEmpty();
  }

  @Test
  void aLongStepDoesNotBreakTheTerminalsLine() {
    StepLine line = new StepLine(true);
    assertThat(line.begin("a".repeat(300), 0)).hasSizeLessThan(80);
  }

  private static long seconds(int n) {
    return TimeUnit.SECONDS.toNanos(n);
  }
}
