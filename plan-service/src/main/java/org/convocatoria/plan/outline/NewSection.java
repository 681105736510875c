package org.convocatoria.plan.outline;

import org.jspecify.annotations.Nullable;

/** A section as somebody asks to add it; with a table its lead may write in it. */
public record NewSection(@Nullable String id, Name name, @Nullable String table) {}
