package org.convocatoria.plan.draft;

import java.util.Optional;
import org.convocatoria.plan.outline.Plan;
import org.convocatoria.plan.outline.Plans;
import org.springframework.stereotype.Component;

/** Reads drafts. */
@Component
public class Drafts {

  private final Plans plans;
  private final Paragraphs paragraphs;

  Drafts(Plans plans, Paragraphs paragraphs) {
    this.plans = plans;
    this.paragraphs = paragraphs;
  }

  /** The current call's plan as it would be published now. */
  public Draft current() {
    return of(plans.current());
  }

  /** The same, where a call was heard of. */
  public Optional<Draft> currentIfAny() {
    return plans.latest().map(this::of);
  }

  private Draft of(Plan plan) {
    return Draft.of(plan, paragraphs.ofCall(plan.call()));
  }
}
