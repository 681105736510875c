package org.convocatoria.submission.acuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.contribution.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcuseTextTest {

  private static final Locale SPANISH = Locale.of("es", "MX");
  private static final Call CALL = SampleCall.read();

  @Test
  void hoursAreThoseOfTheCallsPlaceOnBothSidesOfTheEndOfSummerTime() {
    assertThat(at("2014-10-23T15:00:00Z").made())
        .isEqualTo("jueves 23 de octubre de 2014, 10:00 h (America/Monterrey, UTC-05:00)");
    assertThat(at("2014-10-30T15:00:00Z").made())
        .isEqualTo("jueves 30 de octubre de 2014, 9:00 h (America/Monterrey, UTC-06:00)");
  }

  @Test
  void theNextSessionIsTheFirstThatIsAheadAndNotCalledOff() {
    Acuse early = at("2014-09-15T15:00:00Z");
    assertThat(day(early, early.session())).isEqualTo("jueves 2 de octubre de 2014");
    assertThat(day(early, early.presentation())).isEqualTo("jueves 19 de febrero de 2015");
    List<CalendarDate> dates = early.dates();
    Acuse calledOff =
        new Acuse(
            SPANISH,
            CALL,
            early.contribution(),
            "c",
            "a",
            early.issued(),
            dates.stream().map(each -> with(each, each.equals(dates.getFirst()))).toList());
    assertThat(day(calledOff, calledOff.session())).isEqualTo("jueves 23 de octubre de 2014");
  }

  @Test
  void afterTheLastDateNoneIsPromised() {
    Acuse late = at("2015-03-01T15:00:00Z");
    assertThat(late.session()).isNull();
    assertThat(late.presentation()).isNull();
  }

  private static String day(Acuse acuse, @Nullable CalendarDate date) {
    assertThat(date).isNotNull();
    return acuse.day(Objects.requireNonNull(date));
  }

  private static Acuse at(String moment) {
    return new Acuse(
        SPANISH,
        CALL,
        Samples.received(),
        "AAAA-BBBB-CCCC-DDDD",
        "https://example.org/folio/PEM-000001-3",
        Instant.parse(moment),
        CALL.calendar().stream().map(AcuseTextTest::announced).toList());
  }

  private static CalendarDate announced(Call.Workshop workshop) {
    return new CalendarDate(
        workshop.id(),
        workshop.name(),
        workshop.theme(),
        workshop.starts(),
        workshop.ends(),
        workshop.place(),
        workshop.resultKinds(),
        workshop.presentation(),
        "scheduled");
  }

  private static CalendarDate with(CalendarDate date, boolean cancelled) {
    return new CalendarDate(
        date.id(),
        date.name(),
        date.theme(),
        date.starts(),
        date.ends(),
        date.place(),
        date.resultKinds(),
        date.presentation(),
        cancelled ? "cancelled" : date.status());
  }
}
