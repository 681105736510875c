package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan's answer to a contribution it does not use.
 *
 * @param by the date until which it is under study
 * @param common how many contributions got this same answer
 */
public record Answer(String folio, String answer, @Nullable String by, int common, Instant at) {

  /** The date until which it is under study. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(by).map(LocalDate::parse);
  }
}
