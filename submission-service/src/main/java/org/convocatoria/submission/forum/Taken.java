package org.convocatoria.submission.forum;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * The contribution that a proposal was made into.
 *
 * @param table the table it is suggested to
 * @param owedAt since when it is to be made; null once it is known to be
 */
public record Taken(Allotted place, @Nullable String table, Instant at, @Nullable Instant owedAt) {

  Taken made() {
    return new Taken(place, table, at, null);
  }
}
