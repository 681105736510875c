package org.convocatoria.submission.session;

import org.jspecify.annotations.Nullable;

/**
 * What is asked to be quoted, and as what.
 *
 * @param participant the number of the speaker; null where it is not known
 */
public record Quotation(
    int from,
    int to,
    @Nullable String table,
    @Nullable Integer participant,
    @Nullable String title) {

  /** Where it stands in the transcript. */
  Passage passage() {
    return new Passage(from, to);
  }
}
