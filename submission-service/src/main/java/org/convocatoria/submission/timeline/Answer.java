package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.convocatoria.submission.call.Words;
import org.jspecify.annotations.Nullable;

/**
 * The plan's answer to a contribution it does not use.
 *
 * @param by the date until which it is under study
 * @param common how many contributions got this same answer
 */
public record Answer(String folio, String answer, @Nullable String by, int common, Instant at) {

  private static final DateTimeFormatter SPANISH =
      DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-MX"));
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** The date until which it is under study, as people write it. */
  Words day() {
    LocalDate date = by == null ? null : LocalDate.parse(by);
    return date == null ? new Words("", "") : new Words(SPANISH.format(date), ENGLISH.format(date));
  }
}
