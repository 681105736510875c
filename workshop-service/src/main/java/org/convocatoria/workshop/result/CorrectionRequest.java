package org.convocatoria.workshop.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as it is to be, and the version of it that the caller saw. */
public record CorrectionRequest(
    long version,
    String kind,
    String text,
    @Nullable List<String> cites,
    @Nullable String parent,
    @Nullable Votes votes) {

  /** What the table says. */
  public Finding finding() {
    return new Finding(kind, text.strip(), cites == null ? List.of() : cites, parent, votes);
  }
}
