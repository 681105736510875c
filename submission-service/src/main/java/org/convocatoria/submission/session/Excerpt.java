package org.convocatoria.submission.session;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * Words of a transcript that can be cited.
 *
 * @param fingerprint of the request that marked it
 * @param passage their present place; empty once they were cut out of the transcript
 * @param quote the words as they were when marked; empty once erased
 * @param participant the number of the speaker; null if unknown
 * @param place of the contribution made of them
 */
public record Excerpt(
    String id,
    String fingerprint,
    Passage passage,
    String quote,
    @Nullable String table,
    @Nullable Integer participant,
    @Nullable String title,
    Allotted place,
    Instant markedAt,
    @Nullable Instant erasedAt) {

  /** True if its words were erased. */
  public boolean isErased() {
    return erasedAt != null;
  }

  Excerpt at(Passage moved) {
    return copy(moved, quote, title, erasedAt);
  }

  Excerpt erased(Instant now) {
    return copy(new Passage(passage.from(), passage.from()), "", null, now);
  }

  private Excerpt copy(
      Passage where, String words, @Nullable String heading, @Nullable Instant gone) {
    return new Excerpt(
        id, fingerprint, where, words, table, participant, heading, place, markedAt, gone);
  }
}
