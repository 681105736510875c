package org.convocatoria.workshop.table;

import java.time.Duration;
import java.time.Instant;

/** Says since when a contribution counts as new to its tables. */
public final class News {

  private static final Duration WEEK = Duration.ofDays(7);

  private News() {}

  /** The moment from which something is new now. */
  public static Instant since(Instant now) {
    return now.minus(WEEK);
  }
}
