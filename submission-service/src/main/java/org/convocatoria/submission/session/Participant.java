package org.convocatoria.submission.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant. Personal data: it stays in this service.
 *
 * @param name null if it was not given, or was removed
 * @param consent true if their words may be quoted
 * @param withdrawnAt the time when they withdrew their consent
 */
public record Participant(@Nullable String name, boolean consent, @Nullable Instant withdrawnAt) {

  /** A participant who has not withdrawn consent. */
  static Participant of(@Nullable String name, boolean consent) {
    return new Participant(name, consent, null);
  }

  /** The same person without name and consent. */
  Participant withdrawn(Instant now) {
    return new Participant(null, false, now);
  }

  /** True if they withdrew their consent. */
  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
