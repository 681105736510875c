package org.convocatoria.submission.session;

import org.jspecify.annotations.Nullable;

/**
 * A request to quote a passage as a contribution.
 *
 * @param participant the number of the speaker; null if unknown
 */
public record Quotation(
    int from,
    int to,
    @Nullable String table,
    @Nullable Integer participant,
    @Nullable String title) {

  /** Its place in the transcript. */
  Passage passage() {
    return new Passage(from, to);
  }
}
