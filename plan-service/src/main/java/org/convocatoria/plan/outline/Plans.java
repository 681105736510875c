package org.convocatoria.plan.outline;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** The store of plans, one per call. */
@Component
public class Plans {

  private final Aggregates<Plan, PlanEvent> plans;

  Plans(Outbox outbox, Publishing<Plan, PlanEvent> publishing) {
    this.plans = outbox.aggregates("plans", Plan.class, publishing);
    outbox.index("plans", "openedAt");
  }

  /**
   * The plan of the call that was opened last; the public addresses serve this one.
   *
   * @throws ProblemException when no call was heard of (404)
   */
  public Plan current() {
    return latest().orElseThrow(() -> ProblemException.notFound("problem.no-call"));
  }

  /** The plan of the call that was opened last, if any call was heard of. */
  public Optional<Plan> latest() {
    return plans.find(Filters.empty(), Sorts.descending("openedAt"), 1).stream()
        .findFirst()
        .map(Stored::state);
  }

  void layOut(Layout layout) {
    Created<Plan> plan =
        plans.create(Plan.idOf(layout.call()), layout.call(), Plan.layOut(layout), "system");
    if (plan.repeated()) {
      plans.change(plan.stored().id(), "system", existing -> existing.layOutMissing(layout));
    }
  }

  Plan change(String call, String actor, Function<Plan, Change<Plan, PlanEvent>> decision) {
    return plans.change(Plan.idOf(call), actor, decision).state();
  }
}
