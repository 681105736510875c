package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What review decided: a reason, or the authority, letter and date of a forwarding. */
public record Review(
    Instant at,
    @Nullable String reason,
    @Nullable String authority,
    @Nullable String reference,
    @Nullable LocalDate date) {}
