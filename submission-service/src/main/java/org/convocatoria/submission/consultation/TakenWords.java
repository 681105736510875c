package org.convocatoria.submission.consultation;

import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * Words of a filled-in questionnaire that staff made a contribution of.
 *
 * @param title which staff gave it
 * @param table the table it is suggested to
 */
public record TakenWords(
    String question,
    String title,
    String matter,
    @Nullable String table,
    @Nullable String municipality,
    Allotted place) {}
