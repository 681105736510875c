package org.convocatoria.plan.outline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives a plan its sections, and sets the cut-off of its next version. */
@Service
public class LayingOut {

  private final Plans plans;
  private final Clock clock;

  LayingOut(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /** Lays out the plan of a call; repeating it changes nothing. */
  public void layOut(Layout layout) {
    plans.layOut(layout);
  }

  /** Adds a section at the end; without an id it gets one from its number. */
  public Section addSection(NewSection wanted, String actor) {
    Plan current = plans.current();
    String table = wanted.table();
    if (table != null && !current.hasTable(table)) {
      throw ProblemException.invalid("table", "outline.unknown-table");
    }
    Plan changed =
        plans.change(
            current.call(),
            actor,
            plan -> plan.addSection(free(plan, wanted.id()), wanted.name(), table));
    return changed.sections().getLast();
  }

  /** From now on the next version has to reckon with everything received up to this moment. */
  public Instant setCutOff(String call, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    plans.change(call, actor, plan -> plan.setCutOff(now));
    return now;
  }

  private static String free(Plan plan, @Nullable String id) {
    String wanted = id == null ? "S" + (plan.sections().size() + 1) : id;
    if (plan.section(wanted).isPresent()) {
      throw ProblemException.conflict("section-exists", "outline.section-exists");
    }
    return wanted;
  }
}
