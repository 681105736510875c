package org.convocatoria.submission.timeline;

/**
 * The words of a table's result; they travel apart from it, so that they can be erased.
 *
 * @param id the result's
 */
public record ResultText(String id, String text) {}
