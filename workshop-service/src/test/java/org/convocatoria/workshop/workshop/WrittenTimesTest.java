package org.convocatoria.workshop.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class WrittenTimesTest {

  private static final ZoneId MONTERREY = ZoneId.of("America/Monterrey");

  @Test
  void aTimeWithoutOffsetIsReadOnTheClocksOfTheProcess() {
    assertThat(WrittenTimes.read("2014-10-23T09:00", "2014-10-23T14:00", MONTERREY).starts())
        .hasToString("2014-10-23T09:00-05:00");
    assertThat(WrittenTimes.read("2014-10-30T09:00", "2014-10-30T14:00", MONTERREY).starts())
        .hasToString("2014-10-30T09:00-06:00");
  }

  @Test
  void aTimeWithOffsetIsThatMoment() {
    assertThat(
            WrittenTimes.read("2014-10-30T15:00:00Z", "2014-10-30T14:00-06:00", MONTERREY)
                .starts()
                .toInstant())
        .hasToString("2014-10-30T15:00:00Z");
  }

  @Test
  void anHourThatSummerTimeSkipsIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> WrittenTimes.read("2014-04-06T02:30", "2014-04-06T05:00", MONTERREY));
  }

  @Test
  void anEndBeforeTheStartIsRefusedAlsoAcrossOffsets() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> WrittenTimes.read("2014-10-30T09:00", "2014-10-30T08:59", MONTERREY));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () -> WrittenTimes.read("2014-10-30T09:00-06:00", "2014-10-30T09:30-05:00", MONTERREY));
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> WrittenTimes.read("2014-02-30T09:00", "2014-10-30T09:00", MONTERREY));
  }
}
