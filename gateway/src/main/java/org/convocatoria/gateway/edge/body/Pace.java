package org.convocatoria.gateway.edge.body;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that a body may take: some seconds for all, and more the more of it has come. */
final class Pace {

  static final Duration FOR_ALL = Duration.ofSeconds(20);

  /** A telephone at the edge of its network manages this. */
  static final long BYTES_PER_SECOND = 8 * 1024L;

  private final LongSupplier nanos;
  private final long start;

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Checks the time after this many bytes. */
  void check(long received) throws BodyTooSlowException {
    long allowed =
        FOR_ALL
            .plus(Duration.ofSeconds(1).multipliedBy(received).dividedBy(BYTES_PER_SECOND))
            .toNanos();
    if (nanos.getAsLong() - start > allowed) {
      throw new BodyTooSlowException();
    }
  }
}
