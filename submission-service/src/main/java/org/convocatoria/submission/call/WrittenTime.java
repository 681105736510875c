package org.convocatoria.submission.call;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;

/** Reads times that staff write: with an offset, or as clocks show them where the process is. */
public final class WrittenTime {

  private WrittenTime() {}

  /** The time; nothing where there is no such time. */
  public static Optional<OffsetDateTime> read(String text, ZoneId zone) {
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          read instanceof OffsetDateTime time
              ? time.atZoneSameInstant(zone).toOffsetDateTime()
              : onTheClock((LocalDateTime) read, zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** In the hour that summer time skips no clock shows this. */
  private static OffsetDateTime onTheClock(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new DateTimeException("skipped by the clocks");
    }
    return local.atOffset(offsets.getFirst());
  }
}
