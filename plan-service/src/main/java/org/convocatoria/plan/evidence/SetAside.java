package org.convocatoria.plan.evidence;

import org.convocatoria.messaging.inbox.DeadLetters;
import org.springframework.stereotype.Component;

/** Knows whether something that arrived here could not be read and waits for a person. */
@Component
public class SetAside {

  private final DeadLetters letters;

  SetAside(DeadLetters letters) {
    this.letters = letters;
  }

  /** While this is so, what is known here may be less than what was sent. */
  public boolean isAnything() {
    return letters.quarantinedCount() > 0;
  }
}
