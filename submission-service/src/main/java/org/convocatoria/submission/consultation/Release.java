package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * The published results of one question, as they were when they were released.
 *
 * @param question the id of a question or of a statement
 * @param results one for each version that asked it
 * @param place of the contribution made of them
 * @param owedAt the time since which that contribution is owed; null once it was made
 */
public record Release(
    String question, Instant at, List<Result> results, Allotted place, @Nullable Instant owedAt) {

  /** Copies the list. */
  public Release {
    results = List.copyOf(results);
  }

  Release made() {
    return new Release(question, at, results, place, null);
  }
}
