package org.convocatoria.workshop.result.web;

import java.util.List;
import org.convocatoria.workshop.result.Finding;
import org.convocatoria.workshop.result.Votes;
import org.jspecify.annotations.Nullable;

/** A result as it is to be, and the version of it that the caller saw. */
record CorrectionRequest(
    long version,
    String kind,
    String text,
    @Nullable List<String> cites,
    @Nullable String parent,
    @Nullable Votes votes) {

  Finding finding() {
    return new Finding(kind, text.strip(), cites == null ? List.of() : cites, parent, votes);
  }
}
