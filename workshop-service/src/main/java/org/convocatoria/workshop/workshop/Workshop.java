package org.convocatoria.workshop.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One workshop of a call's calendar.
 *
 * @param id the call's id and the code, unique among all calls
 * @param code the id within its call, as in public addresses: {@code t1}
 * @param calendarSequence grows with every change a calendar must take over (RFC 5545 SEQUENCE)
 */
public record Workshop(
    String id,
    String call,
    String code,
    Bilingual name,
    Bilingual theme,
    String zone,
    Slot slot,
    WorkshopStatus status,
    int calendarSequence,
    List<String> resultKinds,
    boolean presentation,
    List<CalendarChange> changes,
    @Nullable Conclusion conclusion) {

  /** The id of a call's workshop. */
  public static String idOf(String call, String code) {
    return call + ":" + code;
  }

  /** A workshop of the calendar that the call itself announced. */
  static Change<Workshop, WorkshopEvent> announced(
      String call, String zone, String code, Announcement announcement) {
    return scheduled(call, zone, code, announcement, List.of());
  }

  /** A workshop added later, which is a public change of the calendar. */
  static Change<Workshop, WorkshopEvent> added(
      String call,
      String zone,
      String code,
      Announcement announcement,
      @Nullable String reason,
      Instant now) {
    Slot slot = announcement.slot().in(ZoneId.of(zone));
    return scheduled(
        call, zone, code, announcement, List.of(CalendarChange.added(slot, reason, now)));
  }

  private static Change<Workshop, WorkshopEvent> scheduled(
      String call,
      String zone,
      String code,
      Announcement announcement,
      List<CalendarChange> changes) {
    Workshop workshop =
        new Workshop(
            idOf(call, code),
            call,
            code,
            announcement.name(),
            announcement.theme(),
            zone,
            announcement.slot().in(ZoneId.of(zone)),
            WorkshopStatus.SCHEDULED,
            0,
            announcement.resultKinds(),
            announcement.presentation(),
            changes,
            null);
    return Change.of(workshop, new WorkshopEvent.WorkshopScheduled());
  }

  /** Moves it; where it already is at that time and place, nothing changes. */
  Change<Workshop, WorkshopEvent> reschedule(Move to, @Nullable String reason, Instant now) {
    mustBeOpen();
    Slot moved = to.from(slot).in(ZoneId.of(zone));
    if (moved.equals(slot)) {
      return Change.none(this);
    }
    CalendarChange change = CalendarChange.rescheduled(slot, moved, reason, now);
    return Change.of(with(moved, status, change), new WorkshopEvent.WorkshopRescheduled(slot));
  }

  /** Calls it off; once cancelled, it stays so. */
  Change<Workshop, WorkshopEvent> cancel(String reason, Instant now) {
    if (status == WorkshopStatus.CANCELLED) {
      return Change.none(this);
    }
    mustBeOpen();
    CalendarChange change = CalendarChange.cancelled(slot, reason, now);
    return Change.of(
        with(slot, WorkshopStatus.CANCELLED, change), new WorkshopEvent.WorkshopCancelled());
  }

  /** Ends it; closing it again in the same words changes nothing. */
  Change<Workshop, WorkshopEvent> close(Conclusion as) {
    if (conclusion != null && conclusion.saysTheSameAs(as)) {
      return Change.none(this);
    }
    mustBeOpen();
    Workshop closed =
        new Workshop(
            id,
            call,
            code,
            name,
            theme,
            zone,
            slot,
            WorkshopStatus.CLOSED,
            calendarSequence,
            resultKinds,
            presentation,
            changes,
            as);
    return Change.of(closed, new WorkshopEvent.WorkshopClosed());
  }

  /** Where it stands at this moment, by its state and the clock. */
  public Phase phase(Instant now) {
    if (status == WorkshopStatus.CANCELLED) {
      return Phase.CANCELLED;
    }
    Instant starts = slot.starts().toInstant();
    if (status == WorkshopStatus.CLOSED) {
      boolean early = conclusion != null && conclusion.at().isBefore(starts);
      return early ? Phase.CLOSED_EARLY : Phase.CONCLUDED;
    }
    if (now.isBefore(starts)) {
      return Phase.UPCOMING;
    }
    return now.isBefore(slot.ends().toInstant()) ? Phase.UNDER_WAY : Phase.HELD;
  }

  /** Whether it can still be changed. */
  public boolean isOpen() {
    return status == WorkshopStatus.SCHEDULED;
  }

  /** Whether it asks its tables for results at all. */
  public boolean asksForResults() {
    return !resultKinds.isEmpty();
  }

  /** Whether its results are public. */
  public boolean isClosed() {
    return status == WorkshopStatus.CLOSED;
  }

  /**
   * Stops what is only possible before it is closed or cancelled.
   *
   * @throws WorkshopNotOpenException as a 409
   */
  public void mustBeOpen() {
    if (status != WorkshopStatus.SCHEDULED) {
      throw new WorkshopNotOpenException(id, status);
    }
  }

  private Workshop with(Slot newSlot, WorkshopStatus newStatus, CalendarChange change) {
    List<CalendarChange> all = new ArrayList<>(changes);
    all.add(change);
    return new Workshop(
        id,
        call,
        code,
        name,
        theme,
        zone,
        newSlot,
        newStatus,
        calendarSequence + 1,
        resultKinds,
        presentation,
        List.copyOf(all),
        conclusion);
  }
}
