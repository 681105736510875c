package org.convocatoria.workshop.table;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that tables work with, as classified; its text is kept apart.
 *
 * @param since when it came to its tables, or had news for them; null where that is not known
 */
public record AdmittedContribution(
    String id,
    String call,
    String folio,
    List<String> tables,
    String matter,
    String form,
    @Nullable String municipality,
    String kind,
    boolean sample,
    @Nullable Instant since) {

  /** Copies what it is given. */
  public AdmittedContribution {
    tables = List.copyOf(tables);
  }
}
