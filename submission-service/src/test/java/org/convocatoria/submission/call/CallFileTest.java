package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.words.Bilingual;
import org.junit.jupiter.api.Test;

class CallFileTest {

  private final CallFile file = new CallFile(Path.of("src/main/data/la-laguna-2014.yaml"));

  @Test
  void theCallOf2014HasItsSixTablesEightFormsAndFourDates() {
    Call call = file.asWritten();
    assertThat(call.tables())
        .extracting(Call.Table::id)
        .containsExactly("SUS", "URB", "MOV", "GOB", "SOC", "ECO");
    assertThat(call.forms()).extracting(Call.Form::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(call.calendar())
        .extracting(Call.Workshop::id)
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
    Call call = file.movedTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    assertThat(call.daysMoved() % 7).isZero();
    assertThat(call.opens().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 19));
    assertThat(call.opens().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(call.calendar().getFirst().starts().toLocalDate())
        .isEqualTo(call.opens().toLocalDate().plusWeeks(3));
  }

  @Test
  void itIsOpenAtOnceEvenOnTheMorningOfItsWeekday() {
    LocalDateTime nine = LocalDateTime.of(2026, 11, 19, 9, 0);
    for (LocalDateTime now : List.of(nine.minusMinutes(1), nine)) {
      Call call = file.movedTo(now);
      assertThat(call.receivesAt(now.atZone(ZoneId.of(call.zone())).toInstant())).isTrue();
    }
    assertThat(file.movedTo(nine.minusMinutes(1)).opens().toLocalDate())
        .isEqualTo(LocalDate.of(2026, 11, 12));
  }

  @Test
  void aCalendarOfTheFutureStaysAsItIs() {
    assertThat(file.movedTo(LocalDateTime.of(2014, 1, 1, 0, 0)).daysMoved()).isZero();
  }

  @Test
  void namesBringTheirArticle() {
    Call call = file.asWritten();
    assertThat(call.namesArticle()).isEqualTo(new Bilingual("el", "the"));
    assertThat(call.issuerArticle()).isEqualTo(new Bilingual("el", "the"));
    assertThat(call.calendar())
        .extracting(Call.Workshop::article)
        .containsExactly(
            new Bilingual("el", ""),
            new Bilingual("el", ""),
            new Bilingual("el", ""),
            new Bilingual("la", "the"));
  }
}
