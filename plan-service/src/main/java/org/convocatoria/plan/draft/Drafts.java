package org.convocatoria.plan.draft;

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
    Plan plan = plans.current();
    return Draft.of(plan, paragraphs.ofCall(plan.call()));
  }
}
