package org.convocatoria.invitation.workshop;

import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.convocatoria.messaging.inbox.Projections;
import org.springframework.stereotype.Repository;

/** The workshops' dates and places. */
@Repository
public class Workshops {

  /** The projection they are kept in. */
  public static final String PROJECTION = "sessions";

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final int LOOKS = 250;

  private final Projections projections;

  Workshops(Projections projections) {
    this.projections = projections;
    projections.index(PROJECTION, "call");
  }

  /** A workshop of a call. */
  public Optional<Workshop> find(String call, String workshop) {
    return projections.find(PROJECTION, Workshop.class, id(call, workshop));
  }

  /** The workshop; what belongs to it is only made after hearing of it. */
  public Workshop get(String call, String workshop) {
    return find(call, workshop)
        .orElseThrow(() -> new IllegalStateException("no workshop " + id(call, workshop)));
  }

  /** All workshops of a call, in the order of the calendar. */
  public List<Workshop> of(String call) {
    return projections.find(PROJECTION, Workshop.class, eq("call", call)).stream()
        .sorted(Comparator.comparing(each -> each.starts().toInstant()))
        .toList();
  }

  /** Whether the work on the plan begins with this workshop. */
  public boolean isFirst(Workshop workshop) {
    return projections.find(PROJECTION, Workshop.class, eq("call", workshop.call())).stream()
        .filter(each -> !each.presentation() && !each.cancelled())
        .min(Comparator.comparing(each -> each.starts().toInstant()))
        .map(first -> first.id().equals(workshop.id()))
        .orElse(false);
  }

  /**
   * The workshop at least as new as this. It comes by another consumer, which may be a moment
   * behind or ahead.
   */
  public Workshop atLeast(String id, int calendarSequence) {
    for (int i = 0; i < LOOKS; i++) {
      Optional<Workshop> found = projections.find(PROJECTION, Workshop.class, id);
      if (found.isPresent() && found.get().calendarSequence() >= calendarSequence) {
        return found.get();
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    throw new IllegalStateException("the workshop " + id + " is not known at that sequence yet");
  }

  private static String id(String call, String workshop) {
    return call + ":" + workshop;
  }
}
