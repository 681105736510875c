package org.convocatoria.service.problem;

/** What is wrong with one field of a request: its path in dots, and what to do about it. */
public record FieldError(String field, Bilingual message) {}
