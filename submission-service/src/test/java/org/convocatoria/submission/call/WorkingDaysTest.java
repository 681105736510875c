package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final LocalDate HOLIDAY = LocalDate.of(2014, 9, 16);
  private static final WorkingDays DAYS = WorkingDays.without(List.of(HOLIDAY));

  @Test
  void tenWorkingDaysLeaveOutWeekendsAndTheHoliday() {
    assertThat(DAYS.after(LocalDate.of(2014, 9, 11), 10)).isEqualTo(LocalDate.of(2014, 9, 26));
  }

  @Test
  void aFridayPlusOneIsTheNextDayThatIsWorked() {
    assertThat(DAYS.after(LocalDate.of(2014, 9, 12), 1)).isEqualTo(LocalDate.of(2014, 9, 15));
    assertThat(DAYS.after(LocalDate.of(2014, 9, 15), 1)).isEqualTo(LocalDate.of(2014, 9, 17));
  }

  @Test
  void whatLiesBetweenLeavesOutTheDayCountedFromAndTakesTheLast() {
    assertThat(DAYS.between(LocalDate.of(2014, 9, 26), LocalDate.of(2014, 10, 1))).isEqualTo(3);
    assertThat(DAYS.between(LocalDate.of(2014, 9, 15), HOLIDAY)).isZero();
    assertThat(DAYS.between(LocalDate.of(2014, 10, 1), LocalDate.of(2014, 9, 26))).isZero();
  }
}
