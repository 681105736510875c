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
import java.util.regex.Pattern;
import org.convocatoria.service.problem.FieldError;

/** Reads times that staff write: with an offset, or as clocks show them where the process is. */
public final class WrittenTime {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private WrittenTime() {}

  /** The time; nothing, and an error, where there is no such time. */
  public static Optional<OffsetDateTime> read(
      String field, String text, ZoneId zone, List<FieldError> errors) {
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          read instanceof OffsetDateTime time
              ? time.atZoneSameInstant(zone).toOffsetDateTime()
              : onTheClock((LocalDateTime) read, zone));
    } catch (DateTimeException _) {
      errors.add(FieldError.of(field, "call.no-such-time"));
      return Optional.empty();
    }
  }

  /** The same for an end: a day alone lasts until its last minute. */
  public static Optional<OffsetDateTime> end(
      String field, String text, ZoneId zone, List<FieldError> errors) {
    boolean dayAlone = DAY.matcher(text).matches();
    return read(field, dayAlone ? text + "T23:59" : text, zone, errors);
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
