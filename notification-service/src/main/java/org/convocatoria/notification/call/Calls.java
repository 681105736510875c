package org.convocatoria.notification.call;

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

  /** The call opened last; none before the first. */
  public Optional<Call> open() {
    return projections.last(PROJECTION, Call.class, "opens");
  }
}
