package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.util.List;

/**
 * The published opinion groups of a consultation, one entry for each version with enough voters.
 */
public record Grouped(Instant at, List<Opinions> versions) {

  /** Copies the list. */
  public Grouped {
    versions = List.copyOf(versions);
  }
}
