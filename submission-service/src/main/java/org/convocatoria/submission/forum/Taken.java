package org.convocatoria.submission.forum;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * The contribution made of a proposal.
 *
 * @param table the suggested table
 * @param owedAt the time since which it is owed; null once it was made
 */
public record Taken(Allotted place, @Nullable String table, Instant at, @Nullable Instant owedAt) {

  Taken made() {
    return new Taken(place, table, at, null);
  }
}
