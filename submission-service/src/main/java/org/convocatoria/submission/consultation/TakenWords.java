package org.convocatoria.submission.consultation;

import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * Words of a response of which staff made a contribution.
 *
 * @param title as staff wrote it
 * @param table the suggested table
 */
public record TakenWords(
    String question,
    String title,
    String matter,
    @Nullable String table,
    @Nullable String municipality,
    Allotted place) {}
