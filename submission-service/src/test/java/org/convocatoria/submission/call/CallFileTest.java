package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CallFileTest {

  private final CallFile file = new CallFile(Path.of("src/main/data/la-laguna-2014.yaml"));

  @Test
  void theCallOf2014HasItsSixTablesEightFormsAndFourSessions() {
    Call call = file.asWritten();
    assertThat(call.tables())
        .extracting(Call.Table::id)
        .containsExactly("SUS", "URB", "MOV", "GOB", "SOC", "ECO");
    assertThat(call.forms()).extracting(Call.Form::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(call.calendar())
        .extracting(Call.Session::id)
        .containsExactly("t1", "t2", "t3", "presentacion");
    assertThat(call.daysMoved()).isZero();
  }

  @Test
  void nineOclockIsNineOclockOnBothSidesOfSummerTime() {
    Call call = file.asWritten();
    assertThat(call.calendar().get(1).starts())
        .isEqualTo(OffsetDateTime.parse("2014-10-23T09:00-05:00"));
    assertThat(call.calendar().get(2).starts())
        .isEqualTo(OffsetDateTime.parse("2014-11-20T09:00-06:00"));
  }

  @Test
  void aPastCalendarMovesByWholeWeeksIntoTheWeekOfTheFirstStart() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    Call call = file.movedTo(today);
    assertThat(call.daysMoved() % 7).isZero();
    assertThat(call.opens().toLocalDate()).isBetween(today.minusDays(6), today);
    assertThat(call.opens().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(call.calendar().getFirst().starts().toLocalDate())
        .isEqualTo(call.opens().toLocalDate().plusWeeks(3));
  }

  @Test
  void aCalendarOfTheFutureStaysAsItIs() {
    assertThat(file.movedTo(LocalDate.of(2014, 1, 1)).daysMoved()).isZero();
  }
}
