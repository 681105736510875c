package org.convocatoria.workshop.workshop;

import static com.mongodb.client.model.Filters.eq;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Repository;

/** The store of workshops. */
@Repository
public class Workshops {

  private static final String COLLECTION = "workshops";

  private final Aggregates<Workshop, WorkshopEvent> workshops;

  Workshops(Outbox outbox, Publishing<Workshop, WorkshopEvent> publishing) {
    this.workshops = outbox.aggregates(COLLECTION, Workshop.class, publishing);
    outbox.index(COLLECTION, "call");
  }

  private Optional<Workshop> find(String call, String code) {
    return workshops.find(Workshop.idOf(call, code)).map(Stored::state);
  }

  /**
   * The workshop with this code, where there must be one.
   *
   * @throws UnknownWorkshopException as a 404
   */
  public Workshop get(String call, String code) {
    return find(call, code)
        .orElseThrow(() -> new UnknownWorkshopException(Workshop.idOf(call, code)));
  }

  /** The calendar of a call, in the order in which it is held. */
  public List<Workshop> ofCall(String call) {
    return workshops.find(eq("call", call)).stream()
        .map(Stored::state)
        .sorted(
            Comparator.comparing((Workshop w) -> w.slot().starts().toInstant())
                .thenComparing(Workshop::code))
        .toList();
  }

  Workshop add(String fingerprint, Change<Workshop, WorkshopEvent> change, String actor) {
    return workshops.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Workshop change(
      String call,
      String code,
      String actor,
      Function<Workshop, Change<Workshop, WorkshopEvent>> decision) {
    return workshops.change(get(call, code).id(), actor, decision).state();
  }
}
