package org.convocatoria.notification.template;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.words.DateStyle;

/**
 * A point in time in the reader's words, in the zone it was written in. Printed on its own it is
 * the whole of it: «jueves 2 de octubre de 2014, 9:00 h».
 */
public record Moment(
    OffsetDateTime at,
    String full,
    String date,
    String plainDate,
    String day,
    String shortDay,
    String time) {

  static Moment of(OffsetDateTime at, Locale locale) {
    return new Moment(
        at,
        DateStyle.DAY_TIME.write(at, locale),
        DateStyle.DAY.write(at, locale),
        DateStyle.DATE.write(at, locale),
        DateStyle.DAY_OF_THE_YEAR.write(at, locale),
        DateStyle.DATE_OF_THE_YEAR.write(at, locale),
        DateStyle.TIME.write(at, locale));
  }

  /** The moment that a text is, if it is one: ISO 8601 with offset. */
  static Optional<Moment> in(String text, Locale locale) {
    if (text.length() < 16 || text.charAt(10) != 'T') {
      return Optional.empty();
    }
    try {
      return Optional.of(of(OffsetDateTime.parse(text), locale));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The words for a text that is an ISO date without time. */
  static Optional<String> date(String text, Locale locale) {
    if (text.length() != 10 || text.charAt(4) != '-') {
      return Optional.empty();
    }
    try {
      OffsetDateTime day = LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
      return Optional.of(of(day, locale).date);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** How long from here to there, in words. */
  String until(Moment end, Locale locale) {
    Duration duration = Duration.between(at, end.at);
    boolean english = locale.getLanguage().equals("en");
    String hours = count(duration.toHours(), english ? "hour" : "hora");
    String minutes = count(duration.toMinutesPart(), english ? "minute" : "minuto");
    return (hours
            + (hours.isEmpty() || minutes.isEmpty() ? "" : english ? " and " : " y ")
            + minutes)
        .strip();
  }

  @Override
  public String toString() {
    return full;
  }

  private static String count(long number, String unit) {
    return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
  }
}
