package org.convocatoria.submission.session;

import java.time.Instant;
import java.util.List;
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
 * @param stood where the transcript last said these very words; null while it says them at their
 *     present place
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
    @Nullable Instant erasedAt,
    @Nullable Passage stood) {

  /** True if its words were erased. */
  public boolean isErased() {
    return erasedAt != null;
  }

  /** Moves excerpts with a corrected transcript. */
  static List<Excerpt> follow(List<Excerpt> excerpts, String before, String after) {
    Alignment alignment = Alignment.of(before, after);
    return excerpts.stream()
        .map(each -> each.follow(before, after, alignment.moved(each.passage())))
        .toList();
  }

  /**
   * A wholly different text leaves no trace of where its words were, so that they are looked for
   * there too, should they come back.
   */
  private Excerpt follow(String before, String after, Passage moved) {
    if (says(after, moved)) {
      return copy(moved, quote, title, erasedAt, null);
    }
    Passage last = says(before, passage) ? passage : stood;
    return last != null && says(after, last)
        ? copy(last, quote, title, erasedAt, null)
        : copy(moved, quote, title, erasedAt, last);
  }

  Excerpt erased(Instant now) {
    return copy(new Passage(passage.from(), passage.from()), "", null, now, null);
  }

  private boolean says(String text, Passage where) {
    return where.isIn(text) && where.of(text).equals(quote);
  }

  private Excerpt copy(
      Passage where,
      String words,
      @Nullable String heading,
      @Nullable Instant gone,
      @Nullable Passage last) {
    return new Excerpt(
        id, fingerprint, where, words, table, participant, heading, place, markedAt, gone, last);
  }
}
