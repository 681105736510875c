package org.convocatoria.submission.project;

/** The estimated cost of a project in whole pesos. */
public record Budget(long from, long to) {}
