package org.convocatoria.submission.forum;

import java.time.Instant;
import java.time.LocalDate;
import org.convocatoria.submission.contribution.ErasureLedger;
import org.convocatoria.submission.contribution.ErasureMeans;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a proposal or a reason at its author's request.
 *
 * @param means how the author asked
 * @param asked the day on which the author asked
 */
public record Erasure(Instant at, ErasureMeans means, @Nullable LocalDate asked) {

  static Erasure of(ErasureLedger.Entry entry) {
    return new Erasure(entry.at(), entry.means(), entry.asked());
  }
}
