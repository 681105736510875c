package org.convocatoria.workshop.result.web;

import java.util.List;
import org.convocatoria.workshop.result.Finding;
import org.convocatoria.workshop.result.Votes;
import org.jspecify.annotations.Nullable;

/** A result that a table records. */
record ResultRequest(
    String table,
    String kind,
    String text,
    @Nullable List<String> cites,
    @Nullable String parent,
    @Nullable Votes votes,
    @Nullable Boolean sample) {

  Finding finding() {
    return new Finding(kind, text.strip(), cites == null ? List.of() : cites, parent, votes);
  }
}
