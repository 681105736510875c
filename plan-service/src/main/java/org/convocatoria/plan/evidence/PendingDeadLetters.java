package org.convocatoria.plan.evidence;

import org.convocatoria.messaging.inbox.DeadLetters;
import org.springframework.stereotype.Component;

/** Knows whether dead letters wait here for an operator. */
@Component
public class PendingDeadLetters {

  private final DeadLetters letters;

  PendingDeadLetters(DeadLetters letters) {
    this.letters = letters;
  }

  /** While there are any, the projections may know less than what was sent. */
  public boolean any() {
    return letters.quarantinedCount() > 0;
  }
}
