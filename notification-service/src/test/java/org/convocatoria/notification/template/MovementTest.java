package org.convocatoria.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wording of letters about a workshop that was moved. */
class MovementTest {

  private static final Locale SPANISH = Locale.of("es", "MX");
  private static final String BEFORE = "2014-10-16T09:00:00-05:00";

  @Test
  void inTheSameMonthOnlyTheDayIsSaidAgain() {
    assertThat(moved(SPANISH, BEFORE, "2014-10-23T09:00:00-05:00"))
        .containsEntry("becomes", "23")
        .containsEntry("dayMoved", true)
        .containsEntry("hourMoved", false);
    assertThat(moved(Locale.ENGLISH, BEFORE, "2014-10-23T09:00:00-05:00"))
        .containsEntry("becomes", "23 October");
  }

  @Test
  void inAnotherMonthOrYearThatIsSaidToo() {
    assertThat(moved(SPANISH, BEFORE, "2014-11-06T09:00:00-06:00"))
        .containsEntry("becomes", "6 de noviembre");
    assertThat(moved(SPANISH, BEFORE, "2015-01-15T09:00:00-06:00"))
        .containsEntry("becomes", "15 de enero de 2015");
  }

  @Test
  void onTheSameDayTheHourMoved() {
    assertThat(moved(SPANISH, BEFORE, "2014-10-16T11:00:00-05:00"))
        .containsEntry("dayMoved", false)
        .containsEntry("hourMoved", true)
        .containsEntry("onlyPlace", false);
  }

  @Test
  void atTheSameTimeOnlyThePlaceMoved() {
    Map<String, Object> view = view(SPANISH, BEFORE, BEFORE);
    view.put("wasPlace", "Teatro Nazas");
    Movement.describe(view, SPANISH);
    assertThat(view).containsEntry("onlyPlace", true);
    assertThat(moved(SPANISH, BEFORE, BEFORE)).containsEntry("onlyPlace", false);
  }

  @Test
  void whereNobodySaidWhenItWasToBeNothingIsToldOfIt() {
    Map<String, Object> view = new HashMap<>(Map.of("was", "no date"));
    Movement.describe(view, SPANISH);
    assertThat(view).isEmpty();
  }

  private static Map<String, Object> moved(Locale locale, String was, String now) {
    Map<String, Object> view = view(locale, was, now);
    Movement.describe(view, locale);
    return view;
  }

  private static Map<String, Object> view(Locale locale, String was, String now) {
    Map<String, Object> view = new HashMap<>();
    view.put("was", Moment.of(OffsetDateTime.parse(was), locale));
    view.put("starts", Moment.of(OffsetDateTime.parse(now), locale));
    return view;
  }
}
