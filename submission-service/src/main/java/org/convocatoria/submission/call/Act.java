package org.convocatoria.submission.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public act on the reception of a call.
 *
 * @param body the public body that decided, by its name
 * @param date the day on which it decided
 * @param agreement the number of its agreement; null where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Act(String body, LocalDate date, @Nullable String agreement, String reason) {}
