package org.convocatoria.invitation.call;

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
    projections.index(PROJECTION, "opens");
  }

  /** The call opened last, which new rounds are for. */
  public Optional<Call> open() {
    return projections.last(PROJECTION, Call.class, "opens");
  }

  /** The call with this id; what belongs to a call is only made after hearing of it. */
  public Call get(String id) {
    return projections
        .find(PROJECTION, Call.class, id)
        .orElseThrow(() -> new IllegalStateException("the call " + id + " is not known yet"));
  }
}
