package org.convocatoria.workshop.call;

/** A thematic table of the call. */
public record Table(String id, Words name, Words brief) {}
