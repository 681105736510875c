package org.convocatoria.gateway.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an account may be used, the first and the last included; a side without a day
 * is open.
 *
 * @param zone whose days they are: the call's
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate until, ZoneId zone) {

  /** Whether its first day has come. */
  boolean hasBegun(Instant now) {
    return from == null || !today(now).isBefore(from);
  }

  /** Whether its last day is over. */
  boolean isOver(Instant now) {
    return until != null && today(now).isAfter(until);
  }

  /** Whether no day could be in it. */
  boolean isEmpty() {
    return from != null && until != null && until.isBefore(from);
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
