package org.convocatoria.plan.draft;

import java.time.Instant;

/** Where a paragraph was last published: the version, and its number in that version. */
public record Publication(int version, String number, Instant at) {}
