package org.convocatoria.submission.project;

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
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Repository;

/** The store of calls for projects. */
@Repository
public class ProjectCalls {

  private static final String COLLECTION = "projectCalls";

  private final Aggregates<ProjectCall, ProjectCallEvent> calls;

  ProjectCalls(Outbox outbox, Publishing<ProjectCall, ProjectCallEvent> publishing) {
    this.calls = outbox.aggregates(COLLECTION, ProjectCall.class, publishing);
    outbox.index(COLLECTION, "call");
  }

  /** The calls for projects of a call, the one that opens last first. */
  public List<ProjectCall> ofCall(String call) {
    return calls.find(eq("call", call)).stream()
        .map(Stored::state)
        .sorted(
            Comparator.comparing((ProjectCall each) -> each.opens().toInstant())
                .thenComparing(ProjectCall::at)
                .reversed()
                .thenComparing(ProjectCall::id))
        .toList();
  }

  /**
   * The call for projects with this id.
   *
   * @throws ProblemException 404 if there is none
   */
  public ProjectCall get(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("project.unknown-call"));
  }

  Optional<ProjectCall> find(String id) {
    return calls.find(id).map(Stored::state);
  }

  ProjectCall create(
      String fingerprint, Change<ProjectCall, ProjectCallEvent> change, String actor) {
    return calls.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  ProjectCall change(
      String id, String actor, Function<ProjectCall, Change<ProjectCall, ProjectCallEvent>> to) {
    return calls.change(get(id).id(), actor, to).state();
  }
}
