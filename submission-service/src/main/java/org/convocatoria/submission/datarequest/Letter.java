package org.convocatoria.submission.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter by which data are asked for; the same one goes to several agencies.
 *
 * @param variables what is wanted, one name each
 * @param units how it is wanted: by month, by school, in cubic metres
 * @param workingDays how long an agency has, from the day on which it acknowledged the letter
 * @param table the table that needs the data
 */
public record Letter(
    String number,
    LocalDate date,
    String subject,
    List<String> variables,
    Period period,
    @Nullable String units,
    int workingDays,
    @Nullable String table) {

  /** Copies the list, so that a letter never changes. */
  public Letter {
    variables = List.copyOf(variables);
  }

  /** The time the data are about: years or dates, as they are written. */
  public record Period(String from, String to) {}
}
