package org.convocatoria.workshop.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Moves workshops and calls them off; both are public changes of the calendar. */
@Service
public class Rescheduling {

  private final Workshops workshops;
  private final Clock clock;

  Rescheduling(Workshops workshops, Clock clock) {
    this.workshops = workshops;
    this.clock = clock;
  }

  /** Moves it in time or place. */
  public Workshop move(String call, String code, Move to, @Nullable String reason, String actor) {
    return workshops.change(call, code, actor, w -> w.reschedule(to, reason, now()));
  }

  /** Calls it off. */
  public Workshop cancel(String call, String code, String reason, String actor) {
    return workshops.change(call, code, actor, w -> w.cancel(reason, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
