package org.convocatoria.submission.consultation;

import org.jspecify.annotations.Nullable;

/**
 * The request to make words of a response a contribution.
 *
 * @param answer the id of the response
 * @param matter the kind of contribution; the form's usual one if none is named
 */
public record WordsRequest(
    String answer,
    String question,
    String title,
    @Nullable String matter,
    @Nullable String table,
    @Nullable String municipality) {}
