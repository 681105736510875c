package org.convocatoria.plan.outline;

/** A name in the two languages of the interface. */
public record Name(String es, String en) {}
