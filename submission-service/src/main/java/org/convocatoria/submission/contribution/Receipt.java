package org.convocatoria.submission.contribution;

/** What a contributor takes home; the clave is shown this once. */
public record Receipt(String folio, String clave, Status state, boolean repeated) {}
