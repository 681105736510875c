package org.convocatoria.submission.forum;

import java.time.Instant;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * What a forum arrived at, in the words of its moderator.
 *
 * @param author the moderator; not public
 * @param carriedTo the workshop of the call it was carried to; null where there is none
 * @param table the table it is suggested to
 * @param title null where the forum's title stands for it
 * @param place of the contribution it becomes
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
