package org.convocatoria.submission.project;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * That an application was handed in.
 *
 * @param owedAt since when its contribution is to be made; null once it is known to be
 */
public record HandedIn(Allotted place, Instant at, @Nullable Instant owedAt) {

  HandedIn filed() {
    return new HandedIn(place, at, null);
  }
}
