package org.convocatoria.submission.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of a call's course: its opening, a date of its calendar, the end of reception, today.
 *
 * @param date the date of the calendar; null for the other points
 */
public record Milestone(
    Kind kind, Standing standing, OffsetDateTime at, @Nullable CalendarDate date) {

  /** The sort of point. */
  public enum Kind {
    OPENING,
    SESSION,
    CLOSING,
    TODAY
  }

  /** How it stands today. */
  public enum Standing {
    OPENED,
    HELD,
    HELD_EARLY,
    ENDED,
    NOW,
    AHEAD
  }

  /**
   * The course of a call as it is now, by date. Today is a point of its own unless something
   * happens at this moment; what was called off is none.
   */
  public static List<Milestone> of(Call call, List<CalendarDate> dates, Instant now) {
    List<Milestone> all = new ArrayList<>();
    all.add(single(Kind.OPENING, Standing.OPENED, call.opens(), now));
    dates.stream()
        .filter(date -> !date.status().equals("cancelled"))
        .forEach(date -> all.add(workshop(date, now)));
    OffsetDateTime end = call.reception().lastEnd();
    if (end != null) {
      all.add(single(Kind.CLOSING, Standing.ENDED, end, now));
    }
    if (all.stream().noneMatch(each -> each.standing == Standing.NOW)) {
      OffsetDateTime today = now.atZone(ZoneId.of(call.zone())).toOffsetDateTime();
      all.add(new Milestone(Kind.TODAY, Standing.NOW, today, null));
    }
    all.sort(Comparator.comparing(each -> each.at().toInstant()));
    return all;
  }

  /** Whether it lies behind us. */
  public boolean isPast() {
    return standing != Standing.NOW && standing != Standing.AHEAD;
  }

  private static Milestone single(Kind kind, Standing once, OffsetDateTime at, Instant now) {
    return new Milestone(kind, now.isBefore(at.toInstant()) ? Standing.AHEAD : once, at, null);
  }

  private static Milestone workshop(CalendarDate date, Instant now) {
    boolean begun = !now.isBefore(date.starts().toInstant());
    boolean over = now.isAfter(date.ends().toInstant());
    Standing standing;
    if (date.status().equals("closed")) {
      standing = begun ? Standing.HELD : Standing.HELD_EARLY;
    } else {
      standing = over ? Standing.HELD : begun ? Standing.NOW : Standing.AHEAD;
    }
    return new Milestone(Kind.SESSION, standing, date.starts(), date);
  }
}
