package org.convocatoria.submission.call;

import java.time.Instant;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * How many contributions a call had received up to the plan's cut-off. The plan compares it with
 * what it has heard of, so that none can be missing from its gate.
 */
public record IntakeCount(String id, String call, @Nullable Instant cutOff, long count) {

  static Change<IntakeCount, Counted> prepared(String call) {
    IntakeCount intake = new IntakeCount(call + ":intake", call, null, 0);
    return Change.of(intake, new Counted());
  }

  Change<IntakeCount, Counted> counted(Instant upTo, long received) {
    return Change.of(new IntakeCount(id, call, upTo, received), new Counted());
  }

  /** The count for a cut-off is known. */
  public record Counted() {}
}
