package org.convocatoria.pages.form;

/**
 * A field and the sentence that says how to mend it.
 *
 * @param anchor where the link of the summary leads; empty where no field of the form is meant
 */
public record Correction(String field, String message, String anchor) {}
