package org.convocatoria.plan.call;

import java.util.Optional;
import org.convocatoria.messaging.inbox.Projections;
import org.springframework.stereotype.Repository;

/** The calls this service has heard of. */
@Repository
public class Calls {

  /** The projection they are kept in. */
  public static final String PROJECTION = "calls";

  private final Projections projections;

  Calls(Projections projections) {
    this.projections = projections;
  }

  /** The call with this id, once it was heard of. */
  public Optional<Call> find(String id) {
    return projections.find(PROJECTION, Call.class, id);
  }
}
