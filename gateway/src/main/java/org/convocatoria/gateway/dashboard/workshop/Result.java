package org.convocatoria.gateway.dashboard.workshop;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** What a table arrived at, as staff see it. */
record Result(
    String id,
    String number,
    String workshop,
    String table,
    String kind,
    String text,
    List<String> cites,
    @Nullable String parent,
    @Nullable Votes votes,
    boolean sample,
    String status,
    @Nullable OffsetDateTime recordedAt,
    String recordedBy,
    long version,
    List<Revision> revisions) {

  record Votes(int inFavour, int present) {}

  /** What was done to it since. */
  record Revision(@Nullable OffsetDateTime until, String actor, @Nullable String reason) {
    Revision {
      actor = Lenient.text(actor);
    }
  }

  Result {
    id = Lenient.text(id);
    number = Lenient.text(number);
    workshop = Lenient.text(workshop);
    table = Lenient.text(table);
    kind = Lenient.text(kind);
    text = Lenient.text(text);
    cites = Lenient.list(cites);
    status = Lenient.or(status, "recorded");
    recordedBy = Lenient.text(recordedBy);
    revisions = Lenient.list(revisions);
  }

  /** Whether the table has not taken it back. */
  public boolean stands() {
    return !status.equalsIgnoreCase("withdrawn");
  }

  /** Why it was taken back, if that was said. */
  public String lastReason() {
    return revisions.isEmpty() ? "" : Lenient.text(revisions.getLast().reason());
  }
}
