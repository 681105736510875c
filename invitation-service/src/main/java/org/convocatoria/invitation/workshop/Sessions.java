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
public class Sessions {

  /** The projection they are kept in. */
  public static final String PROJECTION = "sessions";

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final int LOOKS = 250;

  private final Projections projections;

  Sessions(Projections projections) {
    this.projections = projections;
  }

  /** A workshop of a call. */
  public Optional<Session> find(String call, String workshop) {
    return projections.find(PROJECTION, Session.class, id(call, workshop));
  }

  /** The workshop; what belongs to it is only made after hearing of it. */
  public Session get(String call, String workshop) {
    return find(call, workshop)
        .orElseThrow(() -> new IllegalStateException("no workshop " + id(call, workshop)));
  }

  /** All workshops of a call, in the order of the calendar. */
  public List<Session> of(String call) {
    return projections.find(PROJECTION, Session.class, eq("call", call)).stream()
        .sorted(Comparator.comparing(each -> each.starts().toInstant()))
        .toList();
  }

  /** Whether the work on the plan begins with this workshop. */
  public boolean isFirst(Session session) {
    return projections.find(PROJECTION, Session.class, eq("call", session.call())).stream()
        .filter(each -> !each.presentation() && !each.cancelled())
        .min(Comparator.comparing(each -> each.starts().toInstant()))
        .map(first -> first.id().equals(session.id()))
        .orElse(false);
  }

  /**
   * The workshop at least as new as this. It comes by another consumer, which may be a moment
   * behind or ahead.
   */
  public Session atLeast(String id, int calendarSequence) {
    for (int i = 0; i < LOOKS; i++) {
      Optional<Session> found = projections.find(PROJECTION, Session.class, id);
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
