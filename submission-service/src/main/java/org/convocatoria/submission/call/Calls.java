package org.convocatoria.submission.call;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.RememberedStates;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The calls this platform runs; the public addresses serve the open one. Nearly every request asks
 * for them, so what was read is believed for a moment: a change by another instance is seen that
 * much later, one by this instance at once.
 */
@Repository
public class Calls {

  private static final int MOST = 100;

  private final Aggregates<Call, CallEvent> calls;
  private final RememberedStates<Call> known;
  private final CallChoice choice;
  private final Clock clock;
  private final Believed<List<Call>> all;

  Calls(
      Outbox outbox,
      Publishing<Call, CallEvent> publishing,
      CallChoice choice,
      Clock clock,
      @Value("${convocatoria.call.believed}") Duration believed) {
    this.choice = choice;
    this.clock = clock;
    this.all = new Believed<>(this::read, believed);
    this.calls = outbox.aggregates("calls", Call.class, publishing);
    this.known = calls.remembered();
    outbox.index("calls", "opens");
  }

  /**
   * The call that this request names, else the open one; of several the one opened last, and while
   * none is open the latest.
   *
   * @throws ProblemException 404 where the request names one that is not there
   */
  public Call current() {
    if (choice.named().filter(id -> find(id).isEmpty()).isPresent()) {
      throw ProblemException.notFound("call.unknown");
    }
    return known().orElseThrow(() -> new IllegalStateException("no call is open"));
  }

  /** The same call, or nothing before the first one was opened; a name that is none is ignored. */
  public Optional<Call> known() {
    return choice.named().flatMap(this::find).or(this::latest);
  }

  private Optional<Call> latest() {
    Instant now = clock.instant();
    List<Call> latestFirst = all();
    return latestFirst.stream()
        .filter(call -> call.receivesAt(now))
        .findFirst()
        .or(() -> latestFirst.stream().findFirst());
  }

  /** The call that something belongs to. */
  public Call of(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("there is no call " + id));
  }

  /** The call with this id. */
  public Optional<Call> find(String id) {
    return all().stream()
        .filter(call -> call.id().equals(id))
        .findFirst()
        .or(() -> known.find(id).map(Stored::state));
  }

  /** All calls, the one opened last first. */
  public List<Call> all() {
    return all.get();
  }

  private List<Call> read() {
    return known.find(Filters.empty(), Sorts.descending("opens"), MOST).stream()
        .map(Stored::state)
        .toList();
  }

  Call change(String id, String actor, Function<Call, Change<Call, CallEvent>> to) {
    try {
      return calls.change(id, actor, to).state();
    } finally {
      all.forget();
    }
  }

  void open(Call call) {
    try {
      calls.create(call.id(), call.id(), call.open(), "system");
    } finally {
      all.forget();
    }
  }
}
