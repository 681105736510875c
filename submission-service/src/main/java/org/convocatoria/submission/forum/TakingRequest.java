package org.convocatoria.submission.forum;

import org.jspecify.annotations.Nullable;

/** The request to make a proposal a contribution, with a suggested table. */
public record TakingRequest(@Nullable String table) {}
