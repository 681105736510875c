package org.convocatoria.workshop.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a table arrived at in a workshop.
 *
 * @param workshop the workshop's code within the call
 * @param number how people name it: the table and a running number, {@code MOV-2}
 * @param registered the number with its call, which no two results share
 */
public record Result(
    String id,
    String call,
    String workshop,
    String table,
    int ordinal,
    String number,
    String registered,
    Finding finding,
    boolean sample,
    ResultStatus status,
    Instant recordedAt,
    String recordedBy,
    List<Revision> revisions) {

  /** Where a result comes from; the same for all its life. */
  public record Origin(String call, String workshop, String table, boolean sample) {}

  /** Records what a table arrived at, under the table's next number. */
  static Change<Result, ResultEvent> record(
      String id, Origin origin, int ordinal, Finding finding, String actor, Instant now) {
    String number = origin.table() + "-" + ordinal;
    Result result =
        new Result(
            id,
            origin.call(),
            origin.workshop(),
            origin.table(),
            ordinal,
            number,
            origin.call() + ":" + number,
            finding,
            origin.sample(),
            ResultStatus.RECORDED,
            now,
            actor,
            List.of());
    return Change.of(result, new ResultEvent.ResultRecorded());
  }

  /** Says it better; the same words again change nothing. */
  Change<Result, ResultEvent> correct(Finding to, String actor, Instant now) {
    if (!stands()) {
      throw new ResultWithdrawnException(number);
    }
    if (to.equals(finding)) {
      return Change.none(this);
    }
    return Change.of(
        with(to, status, new Revision(now, actor, finding, null)),
        new ResultEvent.ResultCorrected());
  }

  /** Takes it back; its number is not given again. */
  Change<Result, ResultEvent> withdraw(@Nullable String reason, String actor, Instant now) {
    if (!stands()) {
      return Change.none(this);
    }
    return Change.of(
        with(finding, ResultStatus.WITHDRAWN, new Revision(now, actor, finding, reason)),
        new ResultEvent.ResultWithdrawn());
  }

  /** Whether it has not been withdrawn. */
  public boolean stands() {
    return status == ResultStatus.RECORDED;
  }

  private Result with(Finding newFinding, ResultStatus newStatus, Revision revision) {
    List<Revision> all = new ArrayList<>(revisions);
    all.add(revision);
    return new Result(
        id,
        call,
        workshop,
        table,
        ordinal,
        number,
        registered,
        newFinding,
        sample,
        newStatus,
        recordedAt,
        recordedBy,
        List.copyOf(all));
  }
}
