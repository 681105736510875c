package org.convocatoria.notification.template;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

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
    boolean english = locale.getLanguage().equals("en");
    String plainDate = english ? "d MMMM uuuu" : "d 'de' MMMM 'de' uuuu";
    String date = "EEEE " + plainDate;
    String day = english ? "EEEE d MMMM" : "EEEE d 'de' MMMM";
    String shortDay = english ? "d MMMM" : "d 'de' MMMM";
    String time = english ? "H:mm" : "H:mm 'h'";
    return new Moment(
        at,
        say(at, date, locale) + ", " + say(at, time, locale),
        say(at, date, locale),
        say(at, plainDate, locale),
        say(at, day, locale),
        say(at, shortDay, locale),
        say(at, time, locale));
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

  private static String say(OffsetDateTime at, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}
