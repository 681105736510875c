package org.convocatoria.submission.project;

/** What a project would cost, in whole pesos. */
public record Budget(long from, long to) {}
