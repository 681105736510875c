package org.convocatoria.submission.contribution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The moment that somebody asks about, of a registry that only shows the present by itself. */
public final class AsOf {

  private AsOf() {}

  /**
   * The first moment that no longer counts: the end of a day, or just after a moment.
   *
   * @param typed a day like 2014-10-30, or a moment like 2014-10-30T18:00:00Z; null or blank is now
   * @throws ProblemException 422 where it is neither
   */
  public static @Nullable Instant end(@Nullable String typed, ZoneId zone) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return typed.contains("T")
          ? OffsetDateTime.parse(typed).toInstant().plusMillis(1)
          : LocalDate.parse(typed).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeException _) {
      throw ProblemException.invalid("asOf", "contribution.as-of");
    }
  }
}
