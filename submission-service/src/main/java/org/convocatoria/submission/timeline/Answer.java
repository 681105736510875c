package org.convocatoria.submission.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan's answer to a contribution it does not use.
 *
 * @param by the date until which it is under study
 * @param common how many contributions got this same answer
 */
public record Answer(String folio, String answer, @Nullable String by, int common, Instant at) {

  /** The date until which it is under study. */
  LocalDate day() {
    return LocalDate.parse(requireNonNull(by, "an answer under study has its date"));
  }
}
