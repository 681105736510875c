package org.convocatoria.plan.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as far as the plan needs to know it; its words are kept apart.
 *
 * @param mergedInto the folio of the one that it was merged into; null where it stands for itself
 */
public record Contribution(
    String id,
    String call,
    String folio,
    String status,
    @Nullable String matter,
    @Nullable String form,
    List<String> tables,
    @Nullable String municipality,
    @Nullable String kind,
    boolean sample,
    Instant receivedAt,
    @Nullable String mergedInto) {

  static final String WITHDRAWN = "withdrawn";

  /** Copies what it is given. */
  public Contribution {
    tables = List.copyOf(tables);
  }

  /** What the plan still owes it. */
  public Standing standing() {
    return Standing.of(status);
  }

  /** Whether its words may still be shown. */
  public boolean mayBeQuoted() {
    return !status.equals(WITHDRAWN);
  }
}
