package org.convocatoria.workshop.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Stored;
import org.jspecify.annotations.Nullable;

/** A result as staff see it, with what it said before. */
public record StaffResult(
    String id,
    String number,
    String workshop,
    String table,
    @JsonUnwrapped Finding finding,
    boolean sample,
    ResultStatus status,
    Instant recordedAt,
    String recordedBy,
    long version,
    List<Earlier> revisions) {

  /** What it said until then. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Earlier(Instant until, String actor, Finding before, @Nullable String reason) {

    static Earlier of(Revision revision) {
      return new Earlier(revision.at(), revision.actor(), revision.before(), revision.reason());
    }
  }

  /** Whether the table has not taken it back. */
  public boolean stands() {
    return status == ResultStatus.RECORDED;
  }

  /** Why it was corrected or taken back the last time; empty where nothing was said. */
  public String lastReason() {
    String reason = revisions.isEmpty() ? null : revisions.getLast().reason();
    return reason == null ? "" : reason;
  }

  /** The view of a stored result. */
  public static StaffResult of(Stored<Result> stored) {
    Result result = stored.state();
    return new StaffResult(
        result.id(),
        result.number(),
        result.workshop(),
        result.table(),
        result.finding(),
        result.sample(),
        result.status(),
        result.recordedAt(),
        result.recordedBy(),
        stored.version(),
        result.revisions().stream().map(Earlier::of).toList());
  }
}
