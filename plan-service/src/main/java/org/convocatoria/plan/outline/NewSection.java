package org.convocatoria.plan.outline;

import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** A section as somebody asks to add it; with a table its lead may write in it. */
public record NewSection(@Nullable String id, Bilingual name, @Nullable String table) {}
