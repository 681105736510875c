package org.convocatoria.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-10-30",
        "30/10/2014",
        "30 de octubre de 2014",
        "jueves 30 de octubre de 2014",
        "el jueves, 30 de Octubre del 2014",
        "30 oct 2014",
        "30 October 2014",
        "Thursday 30 October 2014",
        "October 30, 2014",
        "Thursday, Oct. 30th, 2014"
      })
  void aDayIsReadAsPeopleWriteItInBothLanguages(String typed) {
    assertThat(TypedTime.day(typed)).contains(LocalDate.of(2014, 10, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "9:00, 09:00",
    "09:00, 09:00",
    "9, 09:00",
    "9.30, 09:30",
    "9:30 h, 09:30",
    "9:30 hrs., 09:30",
    "9:30 p. m., 21:30",
    "12 am, 00:00",
    "12:15 pm, 12:15",
    "14:00:00, 14:00"
  })
  void anHourIsReadAsPeopleWriteIt(String typed, LocalTime hour) {
    assertThat(TypedTime.hour(typed)).contains(hour);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 de octubre de 2014, 9:00 h",
        "30 de octubre de 2014 a las 9:00",
        "30/10/2014 9:00",
        "October 30, 2014, 9 am",
        "2014-10-30T09:00"
      })
  void dayAndHourAreReadFromOneField(String typed) {
    assertThat(TypedTime.dayAndHour(typed)).contains(LocalDateTime.of(2014, 10, 30, 9, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mañana", "30 de febrero de 2014", "31/13/2014", "30 de octubre"})
  void whatNamesNoDayOfTheCalendarIsNotRead(String typed) {
    assertThat(TypedTime.day(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "9:60", "13 pm", "nueve"})
  void whatNoClockShowsIsNotRead(String typed) {
    assertThat(TypedTime.hour(typed)).isEmpty();
  }

  @Test
  void whatIsTooLongForATimeIsNotSearched() {
    assertThat(TypedTime.dayAndHour("1".repeat(10_000))).isEmpty();
  }
}
