package org.convocatoria.submission.call;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Repository;

/** The calls this platform runs; the public addresses serve the one opened last. */
@Repository
public class Calls {

  private final Aggregates<Call, CallEvent> calls;

  Calls(Outbox outbox, Publishing<Call, CallEvent> publishing) {
    this.calls = outbox.aggregates("calls", Call.class, publishing);
  }

  /** The open call. */
  public Call current() {
    return calls.find(Filters.empty(), Sorts.descending("opens"), 1).stream()
        .findFirst()
        .map(Stored::state)
        .orElseThrow(() -> new IllegalStateException("no call is open"));
  }

  Optional<Call> find(String id) {
    return calls.find(id).map(Stored::state);
  }

  void open(Call call) {
    calls.create(call.id(), call.id(), call.open(), "system");
  }
}
