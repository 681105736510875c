package org.convocatoria.workshop.calendar.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.convocatoria.pages.frame.Page;
import org.convocatoria.pages.language.Language;
import org.convocatoria.workshop.workshop.CalendarChange;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.SampleWorkshops;
import org.convocatoria.workshop.workshop.Slot;
import org.convocatoria.workshop.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldChangeTest {

  private static final Page SPANISH = page(Language.ES);
  private static final Place VENUE = SampleWorkshops.VENUE;
  private static final Slot FIRST = slot("2014-10-23T09:00-05:00", "2014-10-23T14:00-05:00", VENUE);

  @Test
  void aWeekLaterInTheSameMonthNamesTheMonthOnce() {
    ToldChange told = moved(slot("2014-10-30T09:00-06:00", "2014-10-30T14:00-06:00", VENUE), true);
    assertThat(told.key()).isEqualTo("change.date");
    assertThat(told.was(SPANISH)).isEqualTo("jueves 23 de octubre");
    assertThat(told.willBe(SPANISH)).isEqualTo("jueves 30");
    assertThat(told.was(page(Language.EN))).isEqualTo("Thursday 23 October");
    assertThat(told.place()).isEmpty();
  }

  @Test
  void anotherMonthAnotherHourAndAnotherYearAreNamed() {
    ToldChange told = moved(slot("2015-01-08T10:00-06:00", "2015-01-08T14:00-06:00", VENUE), true);
    assertThat(told.was(SPANISH)).isEqualTo("jueves 23 de octubre de 2014, 9:00 h");
    assertThat(told.willBe(SPANISH)).isEqualTo("jueves 8 de enero de 2015, 10:00 h");
  }

  @Test
  void otherHoursOfTheSameDayAreToldWithoutTheDay() {
    ToldChange told = moved(slot("2014-10-23T09:00-05:00", "2014-10-23T13:00-05:00", VENUE), true);
    assertThat(told.key()).isEqualTo("change.hours");
    assertThat(told.was(SPANISH)).isEqualTo("9:00–14:00 h");
    assertThat(told.willBe(SPANISH)).isEqualTo("9:00–13:00 h");
  }

  @Test
  void aMoveOfThePlaceAloneIsToldAsThat() {
    Place theatre = new Place("Teatro Nazas", null, null);
    ToldChange told =
        moved(slot("2014-10-23T09:00-05:00", "2014-10-23T14:00-05:00", theatre), true);
    assertThat(told.key()).isEqualTo("change.place");
    assertThat(told.place()).isEqualTo("Teatro Nazas");
  }

  @Test
  void whatIsPastIsNotToldAsIfItWereToCome() {
    Workshop workshop = SampleWorkshops.movedAWeek(SampleWorkshops.second()).state();
    assertThat(ToldChange.of(workshop, Instant.parse("2014-10-25T12:00:00Z")))
        .singleElement()
        .satisfies(told -> assertThat(told.key()).isEqualTo("change.date"));
    assertThat(ToldChange.of(workshop, Instant.parse("2014-11-25T12:00:00Z")))
        .singleElement()
        .satisfies(told -> assertThat(told.key()).isEqualTo("change.date.past"));
  }

  @Test
  void aCancellationNamesTheWholeDate() {
    CalendarChange cancelled =
        new CalendarChange(
            SampleWorkshops.NOW, CalendarChange.What.CANCELLED, FIRST, null, "No hay sede.");
    ToldChange told = new ToldChange(cancelled, false);
    assertThat(told.key()).isEqualTo("change.cancelled");
    assertThat(told.was(SPANISH)).isEqualTo("jueves 23 de octubre de 2014");
    assertThat(told.reason()).isEqualTo("No hay sede.");
  }

  private static ToldChange moved(@Nullable Slot to, boolean ahead) {
    return new ToldChange(
        new CalendarChange(SampleWorkshops.NOW, CalendarChange.What.RESCHEDULED, FIRST, to, null),
        ahead);
  }

  private static Slot slot(String starts, String ends, Place place) {
    return new Slot(OffsetDateTime.parse(starts), OffsetDateTime.parse(ends), place);
  }

  private static Page page(Language language) {
    return new Page(language, "/talleres", "", ZoneId.of("America/Monterrey"));
  }
}
