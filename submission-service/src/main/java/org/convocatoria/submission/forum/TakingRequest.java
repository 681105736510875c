package org.convocatoria.submission.forum;

import org.jspecify.annotations.Nullable;

/** Asks that a proposal be made a contribution, suggested to this table. */
public record TakingRequest(@Nullable String table) {}
