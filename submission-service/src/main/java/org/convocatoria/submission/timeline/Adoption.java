package org.convocatoria.submission.timeline;

import java.time.LocalDate;

/** A public body adopted a version of the plan on this day. */
public record Adoption(String call, int version, LocalDate date) {}
