package org.convocatoria.submission.project;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * The submission of an application.
 *
 * @param owedAt the time since which its contribution is owed; null once it was made
 */
public record HandedIn(Allotted place, Instant at, @Nullable Instant owedAt) {

  HandedIn filed() {
    return new HandedIn(place, at, null);
  }
}
