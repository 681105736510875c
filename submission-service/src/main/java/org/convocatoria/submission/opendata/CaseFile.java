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

  /** True once making it again takes no more than a tenth of the time. */
  boolean hasRested(Instant now) {
    return new Making(file.madeAt(), took).hasRested(now);
  }
}
