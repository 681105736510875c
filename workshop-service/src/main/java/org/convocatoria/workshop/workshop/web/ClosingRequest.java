package org.convocatoria.workshop.workshop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a workshop ended. */
record ClosingRequest(@Nullable String summary, @Nullable List<String> agreements) {}
