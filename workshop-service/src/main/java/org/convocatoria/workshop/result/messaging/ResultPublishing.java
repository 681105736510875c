package org.convocatoria.workshop.result.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.ResultEvent;
import org.convocatoria.workshop.result.ResultStatus;
import org.convocatoria.workshop.result.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the other services of a result: its place and what it cites on the events topic, its text
 * on the compacted one, from which it can be erased.
 */
@Component
class ResultPublishing implements Publishing<Result, ResultEvent> {

  private static final String EVENTS = "workshop.events";
  private static final String TEXTS = "workshop.texts";
  private static final String TEXT_TYPE = "workshop.result-text.v1";

  /** A result as its events carry it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResultState(
      String id,
      String call,
      String workshop,
      String table,
      String number,
      String kind,
      List<String> cites,
      @Nullable String parent,
      @Nullable Votes votes,
      boolean sample,
      ResultStatus status,
      Instant recordedAt) {

    static ResultState of(Result r) {
      return new ResultState(
          r.id(),
          r.call(),
          r.workshop(),
          r.table(),
          r.number(),
          r.finding().kind(),
          r.finding().cites(),
          r.finding().parent(),
          r.finding().votes(),
          r.sample(),
          r.status(),
          r.recordedAt());
    }
  }

  /** The text of a result, under the result's id. */
  record TextState(String id, String text) {}

  /** What the audit shows: the event's state and the words. */
  record Audited(@JsonUnwrapped ResultState state, String text) {}

  @Override
  public Object publicState(Result result) {
    return new Audited(ResultState.of(result), result.finding().text());
  }

  @Override
  public String auditName(ResultEvent event) {
    return switch (event) {
      case ResultEvent.ResultRecorded _ -> "result-recorded";
      case ResultEvent.ResultCorrected _ -> "result-corrected";
      case ResultEvent.ResultWithdrawn _ -> "result-withdrawn";
    };
  }

  @Override
  public List<Outgoing> publish(Result after, ResultEvent event) {
    return switch (event) {
      case ResultEvent.ResultRecorded _ -> List.of(event(after, "recorded"), text(after));
      case ResultEvent.ResultCorrected _ -> List.of(event(after, "corrected"), text(after));
      case ResultEvent.ResultWithdrawn _ ->
          List.of(event(after, "withdrawn"), Outgoing.erased(TEXTS, after.id(), TEXT_TYPE));
    };
  }

  @Override
  public List<Outgoing> restated(Result result) {
    return result.status() == ResultStatus.WITHDRAWN
        ? List.of(event(result, "restated"), Outgoing.erased(TEXTS, result.id(), TEXT_TYPE))
        : List.of(event(result, "restated"), text(result));
  }

  private static Outgoing event(Result result, String what) {
    String type = "workshop.result-" + what + ".v1";
    return Outgoing.event(EVENTS, result.id(), type, ResultState.of(result), Map.of());
  }

  private static Outgoing text(Result result) {
    TextState state = new TextState(result.id(), result.finding().text());
    return Outgoing.event(TEXTS, result.id(), TEXT_TYPE, state, Map.of());
  }
}
