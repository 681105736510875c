package org.convocatoria.submission.forum;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
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
    Allotted place) {}
