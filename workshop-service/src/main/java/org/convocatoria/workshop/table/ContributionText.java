package org.convocatoria.workshop.table;

/** The public text of a contribution, until it is erased. */
public record ContributionText(String id, String title, String text) {}
