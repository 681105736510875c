package org.convocatoria.submission.forum;

import java.time.Instant;
import java.time.LocalDate;
import org.convocatoria.submission.contribution.ErasureMeans;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a proposal or a reason at its author's request.
 *
 * @param means how the author asked; null where the contribution that was made of it has that
 * @param asked the day on which the author asked; null likewise
 */
public record Erasure(Instant at, @Nullable ErasureMeans means, @Nullable LocalDate asked) {}
