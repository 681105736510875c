package org.convocatoria.submission.forum;

import org.jspecify.annotations.Nullable;

/**
 * A conclusion as staff record it.
 *
 * @param carriedTo the id of a workshop in the call's calendar
 */
public record ConclusionRequest(
    String statement,
    String author,
    @Nullable String carriedTo,
    @Nullable String table,
    @Nullable String title) {}
