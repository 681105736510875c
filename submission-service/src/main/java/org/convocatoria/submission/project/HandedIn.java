package org.convocatoria.submission.project;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * The submission of an application.
 *
 * @param owedAt the time since which its contribution is owed; null once it was made
 * @param withdrawnAt the time when its contribution was withdrawn; null where it was not
 */
public record HandedIn(
    Allotted place, Instant at, @Nullable Instant owedAt, @Nullable Instant withdrawnAt) {

  static HandedIn now(Allotted place, Instant now) {
    return new HandedIn(place, now, now, null);
  }

  HandedIn filed() {
    return new HandedIn(place, at, null, withdrawnAt);
  }

  HandedIn withdrawn(Instant now) {
    return new HandedIn(place, at, owedAt, now);
  }
}
