package org.convocatoria.submission.call;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
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
import org.springframework.stereotype.Repository;

/** The calls this platform runs; the public addresses serve the open one. */
@Repository
public class Calls {

  private static final int MOST = 100;

  private final Aggregates<Call, CallEvent> calls;
  private final RememberedStates<Call> known;
  private final Clock clock;

  Calls(Outbox outbox, Publishing<Call, CallEvent> publishing, Clock clock) {
    this.clock = clock;
    this.calls = outbox.aggregates("calls", Call.class, publishing);
    this.known = calls.remembered();
    outbox.index("calls", "opens");
  }

  /** The open call; of several the one opened last, and while none is open the latest. */
  public Call current() {
    return known().orElseThrow(() -> new IllegalStateException("no call is open"));
  }

  /** The same call, or nothing before the first one was opened. */
  public Optional<Call> known() {
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
    return known.find(id).map(Stored::state);
  }

  /** All calls, the one opened last first. */
  public List<Call> all() {
    return known.find(Filters.empty(), Sorts.descending("opens"), MOST).stream()
        .map(Stored::state)
        .toList();
  }

  Call change(String id, String actor, Function<Call, Change<Call, CallEvent>> to) {
    return calls.change(id, actor, to).state();
  }

  void open(Call call) {
    calls.create(call.id(), call.id(), call.open(), "system");
  }
}
