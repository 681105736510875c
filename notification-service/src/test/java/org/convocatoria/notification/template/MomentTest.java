package org.convocatoria.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

  @Test
  void aTimeIsWrittenAsTheInterfaceWritesIt() {
    assertThat(Moment.in("2014-10-02T09:00-05:00", SPANISH).orElseThrow())
        .hasToString("jueves 2 de octubre de 2014, 9:00 h");
  }

  @Test
  void afterTheEndOfSummerTimeNineIsStillNine() {
    assertThat(Moment.in("2014-10-30T09:00-06:00", SPANISH).orElseThrow())
        .hasToString("jueves 30 de octubre de 2014, 9:00 h");
  }

  @Test
  void englishReadersGetEnglishWords() {
    assertThat(Moment.in("2014-10-02T09:00-05:00", Locale.UK).orElseThrow())
        .hasToString("Thursday 2 October 2014, 9:00");
  }

  @Test
  void aDateWithoutTimeIsWrittenOutToo() {
    assertThat(Moment.date("2014-10-02", SPANISH)).contains("jueves 2 de octubre de 2014");
  }

  @Test
  void whatOnlyLooksLikeATimeStaysText() {
    assertThat(Moment.in("2014-10-02Telefonía fija", SPANISH)).isEmpty();
    assertThat(Moment.in("2014-10-02", SPANISH)).isEmpty();
    assertThat(Moment.in("2014-10-02 a las 9:00", SPANISH)).isEmpty();
    assertThat(Moment.date("2014-99-99", SPANISH)).isEmpty();
    assertThat(Moment.date("En octubre", SPANISH)).isEmpty();
    assertThat(Moment.date("2014/10/02", SPANISH)).isEmpty();
  }

  @Test
  void aDurationIsSaidInHoursAndMinutes() {
    Moment start = Moment.in("2014-10-02T09:00-05:00", SPANISH).orElseThrow();
    Moment end = Moment.in("2014-10-02T13:30-05:00", SPANISH).orElseThrow();
    assertThat(start.until(end, SPANISH)).isEqualTo("4 horas y 30 minutos");
  }

  @Test
  void oneHourIsOneAndWholeHoursNameNoMinutes() {
    assertThat(lasting("10:00", SPANISH)).isEqualTo("1 hora");
    assertThat(lasting("09:01", SPANISH)).isEqualTo("1 minuto");
    assertThat(lasting("14:00", Locale.UK)).isEqualTo("5 hours");
    assertThat(lasting("10:45", Locale.UK)).isEqualTo("1 hour and 45 minutes");
  }

  private static String lasting(String until, Locale locale) {
    Moment start = Moment.in("2014-10-02T09:00-05:00", locale).orElseThrow();
    return start.until(Moment.in("2014-10-02T" + until + "-05:00", locale).orElseThrow(), locale);
  }

  @Test
  void aListIsJoinedAsASentenceWould() {
    assertThat(Listing.of(List.of("Movilidad"), SPANISH)).hasToString("Movilidad");
    assertThat(Listing.of(List.of("A", "B", "C"), SPANISH)).hasToString("A, B y C");
    assertThat(Listing.of(List.of("Movilidad", "Imagen urbana"), SPANISH))
        .hasToString("Movilidad e Imagen urbana");
    assertThat(Listing.of(List.of("agua", "hielo"), SPANISH)).hasToString("agua y hielo");
  }
}
