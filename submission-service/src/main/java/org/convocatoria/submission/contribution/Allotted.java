package org.convocatoria.submission.contribution;

/**
 * A place in the series of folios, kept for a contribution that a form of participation yields. The
 * form stores it with what it yields, before the contribution is made.
 *
 * @param id of the contribution
 * @param number the running number in the folio
 */
public record Allotted(String id, String folio, long number) {}
