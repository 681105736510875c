package org.convocatoria.plan.outline;

import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** A part of the plan. One without a table belongs to all, and the coordinator writes it. */
public record Section(String section, int number, Bilingual name, @Nullable String table) {}
