package org.convocatoria.pages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.words.Accents;

/**
 * Reads days and hours as browsers' fields give them and as people write them in Spanish and
 * English: «30 de octubre de 2014, 9:00 h», «30/10/2014», «October 30, 2014», «9:30 p. m.».
 */
public final class TypedTime {

  private static final List<String> MONTHS =
      List.of(
          "ene jan", "feb", "mar", "abr apr", "may", "jun", "jul", "ago aug", "sep set", "oct",
          "nov", "dic dec");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[a-z]+,? )*(\\d{1,2})(?:st|nd|rd|th)?(?: de)? ([a-z]+)\\.?(?: del?|,)? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?:[a-z]+,? )*?([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern HOUR =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?)?(?: ?(?:h|hrs?|horas|hours)\\.?)?(?: ?([ap])\\.? ?m\\.?)?");
  private static final Pattern BOTH =
      Pattern.compile(
          "(.*?\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2})(?:t|,? (?:a las? |at )?)(\\d{1,2}(?:[:.]\\d{2})?.*)");

  /** Longer than anything that means one day and hour. */
  private static final int LONGEST = 60;

  private TypedTime() {}

  /** The day that was typed; nothing where it cannot be read or does not exist. */
  public static Optional<LocalDate> day(String typed) {
    String text = plain(typed);
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher slashes = SLASHES.matcher(text);
    if (slashes.matches()) {
      return date(slashes.group(3), slashes.group(2), slashes.group(1));
    }
    Matcher first = DAY_FIRST.matcher(text);
    if (first.matches()) {
      return named(first.group(3), first.group(2), first.group(1));
    }
    Matcher second = MONTH_FIRST.matcher(text);
    return second.matches()
        ? named(second.group(3), second.group(1), second.group(2))
        : Optional.empty();
  }

  /** The hour that was typed; nothing where it cannot be read or no clock shows it. */
  public static Optional<LocalTime> hour(String typed) {
    Matcher found = HOUR.matcher(plain(typed));
    if (!found.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    String half = found.group(3);
    if (half != null && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    int shown = half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
    try {
      return Optional.of(LocalTime.of(shown, minute));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The day and hour that were typed into one field; nothing where they cannot be read. */
  public static Optional<LocalDateTime> dayAndHour(String typed) {
    Matcher both = BOTH.matcher(plain(typed));
    return both.matches()
        ? day(both.group(1)).flatMap(day -> hour(both.group(2)).map(day::atTime))
        : Optional.empty();
  }

  private static Optional<LocalDate> named(String year, String month, String day) {
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String start : MONTHS.get(i).split(" ", -1)) {
        if (month.startsWith(start)) {
          return date(year, Integer.toString(i + 1), day);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Without accents, capitals and doubled blanks. */
  private static String plain(String typed) {
    if (typed.length() > LONGEST) {
      return "";
    }
    return Accents.without(typed)
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
