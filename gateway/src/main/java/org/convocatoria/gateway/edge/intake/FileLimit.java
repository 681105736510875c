package org.convocatoria.gateway.edge.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Limits the bytes of files that come from one block of addresses within a day. */
@Component
public class FileLimit {

  private final PeriodLimit limit;

  FileLimit(IntakeSettings settings, Clock clock) {
    this.limit = new PeriodLimit(settings.files().toBytes(), Duration.ofDays(1), clock);
  }

  /** Counts so many bytes, and returns zero where they may come; otherwise how long to wait. */
  public Duration take(String block, long bytes) {
    return limit.take(block, bytes);
  }
}
