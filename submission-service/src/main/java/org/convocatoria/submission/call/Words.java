package org.convocatoria.submission.call;

/** A name or sentence of the call in its two languages. */
public record Words(String es, String en) {}
