package org.convocatoria.submission.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part. Personal data: it stays in this service.
 *
 * @param name null where it was not given, or was removed
 * @param consent whether their words may be quoted
 * @param withdrawnAt when they took their consent back
 */
public record Participant(@Nullable String name, boolean consent, @Nullable Instant withdrawnAt) {

  /** Somebody who took part and has taken nothing back. */
  static Participant of(@Nullable String name, boolean consent) {
    return new Participant(name, consent, null);
  }

  /** The same person without name and consent. */
  Participant withdrawn(Instant now) {
    return new Participant(null, false, now);
  }

  /** Whether they took their consent back. */
  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
