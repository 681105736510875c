package org.convocatoria.plan.act;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.util.List;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Component;

/** The store of acts. */
@Component
public class Acts {

  private final Aggregates<Act, Act.ActRecorded> acts;

  Acts(Outbox outbox, Publishing<Act, Act.ActRecorded> publishing) {
    this.acts = outbox.aggregates("acts", Act.class, publishing);
    outbox.index("acts", "call", "planVersion", "date", "recordedAt");
  }

  /** The acts about this version, oldest first. */
  public List<Act> about(String call, int version) {
    return acts
        .find(
            and(eq("call", call), eq("planVersion", version)),
            Sorts.ascending("date", "recordedAt"),
            0)
        .stream()
        .map(Stored::state)
        .toList();
  }

  Act create(Act act, String fingerprint, String actor) {
    return acts.create(act.id(), fingerprint, act.recorded(), actor).stored().state();
  }
}
