package org.convocatoria.workshop.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result that a table records. */
public record ResultRequest(
    String table,
    String kind,
    String text,
    @Nullable List<String> cites,
    @Nullable String parent,
    @Nullable Votes votes,
    @Nullable Boolean sample) {

  /** What the table says. */
  public Finding finding() {
    return new Finding(kind, text.strip(), cites == null ? List.of() : cites, parent, votes);
  }
}
