package org.convocatoria.submission.opendata;

import java.time.Duration;
import java.time.Instant;

/**
 * The case file of a process as it was last made.
 *
 * @param madeFrom tells one state of the process from another
 * @param took the time that it took
 */
record CaseFile(OpenFile file, String madeFrom, Duration took) {

  private static final int SHARE = 10;

  /** True once making it again takes no more than a tenth of the time. */
  boolean hasRested(Instant now) {
    return !now.isBefore(file.madeAt().plus(took.multipliedBy(SHARE)));
  }
}
