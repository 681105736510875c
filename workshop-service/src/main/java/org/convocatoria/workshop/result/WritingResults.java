package org.convocatoria.workshop.result;

import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.request.RequestKey;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Writes down what tables arrive at, for those who answer for the table. */
@Service
public class WritingResults {

  private final Calls calls;
  private final Workshops workshops;
  private final Results results;
  private final Recording recording;
  private final Correcting correcting;

  WritingResults(
      Calls calls,
      Workshops workshops,
      Results results,
      Recording recording,
      Correcting correcting) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.recording = recording;
    this.correcting = correcting;
  }

  /**
   * Records a result of a table in a workshop of the open call.
   *
   * @param key the header {@code Idempotency-Key}, under which a repeat gives the same result
   * @throws ProblemException 403 for another's table, 422 naming what is wrong
   */
  public Result record(String workshop, ResultRequest asked, @Nullable String key, Caller caller) {
    caller.mustHaveTable(asked.table());
    Call call = calls.current();
    if (call.table(asked.table()).isEmpty()) {
      throw ProblemException.invalid("table", "result.choose-table");
    }
    return recording.record(
        workshops.get(call.id(), workshop),
        asked.table(),
        asked.finding(),
        Boolean.TRUE.equals(asked.sample()),
        RequestKey.of(caller.name(), key));
  }

  /**
   * Lets a result say something else.
   *
   * @throws ProblemException 403 for another's table, 409 with the result as it is now where it has
   *     changed since it was seen, 422 naming what is wrong
   */
  public Stored<Result> correct(
      String workshop, String id, CorrectionRequest asked, Caller caller) {
    Workshop of = open(workshop);
    mustHaveTableOf(of, id, caller);
    try {
      return correcting.correct(of, id, asked.version(), asked.finding(), caller.name());
    } catch (ConcurrentChangeException _) {
      throw changedMeanwhile(StaffResult.of(results.get(of, id)));
    }
  }

  /**
   * Takes a result back.
   *
   * @throws ProblemException 403 for another's table
   */
  public Stored<Result> withdraw(
      String workshop, String id, @Nullable String reason, Caller caller) {
    Workshop of = open(workshop);
    mustHaveTableOf(of, id, caller);
    return correcting.withdraw(of, id, reason, caller.name());
  }

  private Workshop open(String code) {
    return workshops.get(calls.current().id(), code);
  }

  private void mustHaveTableOf(Workshop workshop, String id, Caller caller) {
    caller.mustHaveTable(results.get(workshop, id).state().table());
  }

  private static ProblemException changedMeanwhile(StaffResult current) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "changed-meanwhile",
        Sentence.of("result.changed-meanwhile"),
        List.of(),
        Map.of("current", current));
  }
}
