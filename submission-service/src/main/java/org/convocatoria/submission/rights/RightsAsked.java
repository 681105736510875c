package org.convocatoria.submission.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as staff write it down.
 *
 * @param folio of the contribution that it is about; null where it is about no single one
 * @param contact how the person wants the answer
 * @param text what they ask
 * @param received the day on which it came, from which the term runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RightsAsked(
    RightsKind kind,
    @Nullable String folio,
    String name,
    String contact,
    RightsIdentity identity,
    String text,
    LocalDate received) {}
