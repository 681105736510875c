package org.convocatoria.workshop.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contribution that tables work with, as classified; its text is kept apart. */
public record AdmittedContribution(
    String id,
    String call,
    String folio,
    List<String> tables,
    String matter,
    String form,
    @Nullable String municipality,
    String kind,
    boolean sample) {

  /** Copies what it is given. */
  public AdmittedContribution {
    tables = List.copyOf(tables);
  }
}
