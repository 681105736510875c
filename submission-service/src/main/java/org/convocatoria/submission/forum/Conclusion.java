package org.convocatoria.submission.forum;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.KeptWords;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion of a forum, in the words of its moderator.
 *
 * @param author the moderator; not public
 * @param carriedTo the workshop of the call it was carried to; null if there is none
 * @param table the suggested table
 * @param title null to use the forum's title
 * @param place of the contribution made of it
 */
public record Conclusion(
    String id,
    String statement,
    String author,
    @Nullable String carriedTo,
    @Nullable String table,
    @Nullable String title,
    Instant at,
    Allotted place) {

  /** The same as the public may read it. */
  Conclusion shown(KeptWords kept) {
    String folio = place.folio();
    return new Conclusion(
        id,
        kept.shown(folio, statement),
        author,
        carriedTo,
        table,
        title == null ? null : kept.shown(folio, title),
        at,
        place);
  }
}
