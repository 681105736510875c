package org.convocatoria.workshop.call;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
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
  }

  /** The call that the public addresses serve: the one opened last; none before the first. */
  public Optional<Call> open() {
    return projections
        .find(PROJECTION, Call.class, Filters.empty(), Sorts.descending("opens"), 1)
        .stream()
        .findFirst();
  }

  /**
   * The open call, for what makes no sense without one.
   *
   * @throws ProblemException 404 before the first call
   */
  public Call current() {
    return open()
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "Todavía no hay una convocatoria abierta.", "No call is open yet."));
  }
}
