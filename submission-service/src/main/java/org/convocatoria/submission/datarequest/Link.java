package org.convocatoria.submission.datarequest;

/** The personal link of a request that is in use; an earlier generation opens nothing. */
public record Link(int generation, String hash) {}
