package org.convocatoria.workshop.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a result said before it was corrected or withdrawn, when that was and by whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Revision(Instant at, String actor, Finding before, @Nullable String reason) {}
