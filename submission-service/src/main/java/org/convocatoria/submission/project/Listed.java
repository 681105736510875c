package org.convocatoria.submission.project;

import org.jspecify.annotations.Nullable;

/**
 * The place of a project in the list that it was imported from.
 *
 * @param list the id of the import
 * @param row in the file, where the headings are row 1
 * @param key of the project in its portfolio; null if the list has none
 */
public record Listed(String list, int row, @Nullable String key) {}
