package org.convocatoria.workshop.table;

import org.jspecify.annotations.Nullable;

/**
 * The public text of a contribution, until it is erased.
 *
 * @param folio null where the row was kept before it was written down with the text
 * @param data how the data are to be read that it brings
 */
public record ContributionText(
    String id, @Nullable String folio, String title, String text, @Nullable Dataset data) {}
