package org.convocatoria.submission.contribution;

import org.jspecify.annotations.Nullable;

/**
 * What a contribution is to say, as its owner corrects it: whatever is left out is to be there no
 * longer.
 *
 * @param version the version that was corrected; null for whichever is there
 * @param place within the municipality, as in a submission
 */
public record Correction(
    String title,
    String text,
    @Nullable String municipality,
    @Nullable String table,
    @Nullable Citation citation,
    @Nullable Integer version,
    @Nullable String place) {}
