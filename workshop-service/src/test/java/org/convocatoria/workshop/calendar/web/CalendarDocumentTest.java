package org.convocatoria.workshop.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Bundles;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.SampleWorkshops;
import org.convocatoria.workshop.workshop.Workshop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents are read back by another library than the one that wrote them. */
class CalendarDocumentTest {

  private static final Instant NOW = Instant.parse("2014-10-01T18:00:00Z");
  private static final Locale SPANISH = Locale.forLanguageTag("es-MX");
  private static final Workshop FIRST =
      SampleWorkshops.announced("t1", "2014-10-02T09:00-05:00", "2014-10-02T14:00-05:00");

  @Test
  @Tag("acceptance-23")
  void theMoveOverTheEndOfSummerTimeStillSaysNine() {
    Workshop before = SampleWorkshops.second();
    Workshop after = SampleWorkshops.movedAWeek(before).state();
    assertThat(document(SPANISH, before))
        .contains("DTSTART;TZID=America/Monterrey:20141023T090000")
        .contains("SEQUENCE:0");
    assertThat(document(SPANISH, after))
        .contains("DTSTART;TZID=America/Monterrey:20141030T090000")
        .contains("DTEND;TZID=America/Monterrey:20141030T140000")
        .contains("SEQUENCE:1");
    assertThat(starts(before)).isEqualTo(Instant.parse("2014-10-23T14:00:00Z"));
    assertThat(starts(after)).isEqualTo(Instant.parse("2014-10-30T15:00:00Z"));
  }

  @Test
  void theZoneIsDefinedForTheWholeCalendarWithBothItsOffsets() {
    Workshop after = SampleWorkshops.movedAWeek(SampleWorkshops.second()).state();
    Calendar calendar = read(document(SPANISH, FIRST, after));
    VTimeZone zone = calendar.<VTimeZone>getComponents(Component.VTIMEZONE).getFirst();
    assertThat(zone.getTimeZoneId().getValue()).isEqualTo("America/Monterrey");
    assertThat(document(SPANISH, FIRST, after))
        .contains("BEGIN:DAYLIGHT", "BEGIN:STANDARD")
        .contains("DTSTART:20141026T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0600")
        .contains("DTSTART:20140406T020000", "TZNAME:CDT", "TZNAME:CST");
  }

  @Test
  void aZoneThatNoLongerChangesIsDefinedFromItsLastChange() {
    Workshop today =
        SampleWorkshops.announced("t1", "2026-12-03T09:00-06:00", "2026-12-03T14:00-06:00");
    assertThat(document(SPANISH, today))
        .contains("DTSTART:20221030T020000", "TZOFFSETTO:-0600")
        .doesNotContain("BEGIN:DAYLIGHT");
    assertThat(starts(today)).isEqualTo(Instant.parse("2026-12-03T15:00:00Z"));
  }

  @Test
  void aWorkshopKeepsItsUidThroughEveryChange() {
    Workshop before = SampleWorkshops.second();
    Workshop after = SampleWorkshops.movedAWeek(before).state();
    assertThat(uid(before))
        .isEqualTo(uid(after))
        .isEqualTo(uid(SampleWorkshops.cancelled(after)))
        .isNotEqualTo(uid(FIRST));
  }

  @Test
  void aCancelledWorkshopSaysSoWithItsReason() {
    Workshop cancelled = SampleWorkshops.cancelled(SampleWorkshops.second());
    VEvent event = event(document(SPANISH, cancelled));
    assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(event, Property.DESCRIPTION)).contains("Se canceló.", "Motivo: No hay sede.");
  }

  @Test
  void aMovedWorkshopSaysWhenItWasToBe() {
    Workshop moved = SampleWorkshops.movedAWeek(SampleWorkshops.second()).state();
    assertThat(value(event(document(SPANISH, moved)), Property.DESCRIPTION))
        .contains("antes era el jueves 23 de octubre de 2014, 9:00 h.")
        .contains("Motivo: Se empalma con otra reunión; «sede» ocupada.");
    assertThat(value(event(document(Locale.ENGLISH, moved)), Property.DESCRIPTION))
        .contains("it was to be on Thursday 23 October 2014, 9:00.");
  }

  @Test
  void aWorkshopThatOnlyChangesItsPlaceDoesNotSpeakOfItsDate() {
    Workshop elsewhere = SampleWorkshops.elsewhere(SampleWorkshops.second());
    assertThat(value(event(document(SPANISH, elsewhere)), Property.DESCRIPTION))
        .contains("Cambio de sede: antes, Sede por confirmar, Torreón, Coahuila.")
        .doesNotContain("fecha");
  }

  @Test
  void aPlaceThatEndsInAFullStopEndsTheSentenceToo() {
    Place company = new Place("Muestra, S.A. de C.V.", null, null);
    Workshop there = SampleWorkshops.movedTo(SampleWorkshops.second(), company);
    Workshop elsewhere = SampleWorkshops.elsewhere(there);
    assertThat(value(event(document(SPANISH, elsewhere)), Property.DESCRIPTION))
        .contains("antes, Muestra, S.A. de C.V.")
        .doesNotContain("..");
  }

  @Test
  void theWordsAreInTheReadersLanguage() {
    assertThat(value(event(document(SPANISH, FIRST)), Property.SUMMARY))
        .isEqualTo("Taller 2 · Planeación: visión, objetivos y estrategias");
    assertThat(value(event(document(Locale.ENGLISH, FIRST)), Property.SUMMARY))
        .isEqualTo("Workshop 2 · Planning: vision, objectives and strategies");
    assertThat(document(Locale.ENGLISH, FIRST)).contains("SUMMARY;LANGUAGE=en:");
  }

  @Test
  void theDocumentIsAPublishedCalendarThatOtherProgramsAccept() {
    String text = document(SPANISH, FIRST, SampleWorkshops.second());
    Calendar calendar = read(text);
    assertThat(calendar.validate().hasErrors()).as(calendar.validate().toString()).isFalse();
    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(calendar.getComponents(Component.VEVENT)).hasSize(2);
    assertThat(value(event(text), Property.LOCATION))
        .isEqualTo("Sede por confirmar, Torreón, Coahuila");
    assertThat(text)
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
        .contains("SUMMARY;LANGUAGE=es-MX:Taller 2 · Planeación: visión\\, objetivos");
  }

  @Test
  void linesEndAndFoldAsTheFormatAsks() {
    String text = raw(SPANISH, SampleWorkshops.movedAWeek(SampleWorkshops.second()).state());
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
  }

  @Test
  void aCalendarWithoutWorkshopsIsStillACalendar() {
    Calendar calendar = read(document(SPANISH));
    assertThat(calendar.getComponents(Component.VEVENT)).isEmpty();
  }

  private static Instant starts(Workshop workshop) {
    return ((ZonedDateTime) event(document(SPANISH, workshop)).getDateTimeStart().getDate())
        .toInstant();
  }

  private static String uid(Workshop workshop) {
    return event(document(SPANISH, workshop)).getUid().orElseThrow().getValue();
  }

  private static String value(VEvent event, String property) {
    return event.<Property>getProperty(property).orElseThrow().getValue();
  }

  private static VEvent event(String document) {
    return read(document).<VEvent>getComponents(Component.VEVENT).getFirst();
  }

  /** Unfolded, so that a test can look for a whole property. */
  private static String document(Locale locale, Workshop... workshops) {
    return raw(locale, workshops).replace("\r\n ", "");
  }

  private static String raw(Locale locale, Workshop... workshops) {
    return new CalendarDocument(call(), locale, Bundles.of(List.of("calendar/words")))
        .of(List.of(workshops), NOW);
  }

  private static Calendar read(String document) {
    try {
      return new CalendarBuilder().build(new StringReader(document));
    } catch (IOException | ParserException e) {
      throw new AssertionError(document, e);
    }
  }

  private static Call call() {
    return new Call(
        "la-laguna-2014",
        new Bilingual("Plan Estratégico Metropolitano", "Metropolitan Strategic Plan"),
        new Bilingual("Consejo Directivo", "Board"),
        "America/Monterrey",
        Instant.parse("2014-09-11T14:00:00Z"),
        true,
        List.of(),
        List.of("vision"),
        0,
        "",
        List.of(),
        List.of(),
        List.of());
  }
}
