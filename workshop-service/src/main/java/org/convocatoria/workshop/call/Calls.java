package org.convocatoria.workshop.call;

import java.util.Optional;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.service.problem.ProblemException;
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

  /** The call that the public addresses serve: the one opened last; none before the first. */
  public Optional<Call> open() {
    return projections.last(PROJECTION, Call.class, "opens");
  }

  /**
   * The open call, for what makes no sense without one.
   *
   * @throws ProblemException 404 before the first call
   */
  public Call current() {
    return open().orElseThrow(() -> ProblemException.notFound("problem.no-call"));
  }
}
