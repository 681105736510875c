package org.convocatoria.submission.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Asks that words of a filled-in questionnaire be made a contribution.
 *
 * @param answer the id of the filled-in questionnaire
 * @param title which staff give it
 * @param matter what kind of contribution it is; where none is named, what the form's usually are
 */
public record WordsRequest(
    String answer,
    String question,
    String title,
    @Nullable String matter,
    @Nullable String table,
    @Nullable String municipality) {}
