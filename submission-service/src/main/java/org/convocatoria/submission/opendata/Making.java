package org.convocatoria.submission.opendata;

import java.time.Duration;
import java.time.Instant;

/** When files were last made, and how long that took. */
record Making(Instant from, Duration took) {

  /** As if they had been made long ago, in no time. */
  static final Making NONE = new Making(Instant.EPOCH, Duration.ZERO);

  private static final int SHARE = 30;

  /** True once making them again takes no more than a thirtieth of the time. */
  boolean hasRested(Instant now) {
    return !now.isBefore(from.plus(took.multipliedBy(SHARE)));
  }
}
