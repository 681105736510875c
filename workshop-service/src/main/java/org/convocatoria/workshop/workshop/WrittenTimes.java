package org.convocatoria.workshop.workshop;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;

/**
 * The start and end that staff write: with an offset, or as on the wall clock of the process's
 * zone, as a form's field gives it.
 */
record WrittenTimes(OffsetDateTime starts, OffsetDateTime ends) {

  /**
   * Reads both.
   *
   * @throws ProblemException 422 naming the one that is not a time, or that comes too early
   */
  static WrittenTimes read(String starts, String ends, ZoneId zone) {
    List<FieldError> errors = new ArrayList<>();
    Optional<OffsetDateTime> from = read("starts", starts, zone, errors);
    Optional<OffsetDateTime> to = read("ends", ends, zone, errors);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      errors.add(FieldError.of("ends", "workshop.ends-before-start"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new WrittenTimes(from.orElseThrow(), to.orElseThrow());
  }

  private static Optional<OffsetDateTime> read(
      String field, String text, ZoneId zone, List<FieldError> errors) {
    try {
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          read instanceof OffsetDateTime time ? time : onTheClock((LocalDateTime) read, zone));
    } catch (DateTimeException _) {
      errors.add(FieldError.of(field, "workshop.no-such-time"));
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
