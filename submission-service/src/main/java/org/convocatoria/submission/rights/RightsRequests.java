package org.convocatoria.submission.rights;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Repository;

/** The store of requests about personal data. */
@Repository
class RightsRequests {

  private static final String COLLECTION = "rightsRequests";
  private static final String ERASE_AT = "eraseAt";

  private final Aggregates<RightsRequest, RightsEvent> requests;

  RightsRequests(Outbox outbox, Publishing<RightsRequest, RightsEvent> publishing) {
    this.requests = outbox.aggregates(COLLECTION, RightsRequest.class, publishing);
    outbox.index(COLLECTION, "call").index(COLLECTION, ERASE_AT);
  }

  RightsRequest create(
      String fingerprint, Change<RightsRequest, RightsEvent> change, String actor) {
    return requests.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Optional<RightsRequest> find(String id) {
    return requests.find(id).map(Stored::state);
  }

  List<RightsRequest> ofCall(String call) {
    return requests.find(eq("call", call)).stream().map(Stored::state).toList();
  }

  /** Those whose persons' data go by then, the longest due first. */
  List<RightsRequest> erasable(Instant by, int limit) {
    return requests.find(lte(ERASE_AT, Date.from(by)), Sorts.ascending(ERASE_AT), limit).stream()
        .map(Stored::state)
        .toList();
  }

  RightsRequest change(
      String id, String actor, Function<RightsRequest, Change<RightsRequest, RightsEvent>> to) {
    return requests.change(id, actor, to).state();
  }
}
