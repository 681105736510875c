package org.convocatoria.plan.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convocatoria.plan.act.Act;
import org.convocatoria.plan.act.Acts;
import org.convocatoria.plan.outline.Plan;
import org.convocatoria.plan.outline.Plans;
import org.convocatoria.plan.provenance.Traced;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Reads published versions together with the acts about them. */
@Component
public class PlanReading {

  private final Plans plans;
  private final PublishedPlan published;
  private final Acts acts;
  private final Tracing tracing;

  PlanReading(Plans plans, PublishedPlan published, Acts acts, Tracing tracing) {
    this.plans = plans;
    this.published = published;
    this.acts = acts;
    this.tracing = tracing;
  }

  /**
   * The newest version of the current call's plan; one that is not published is empty.
   *
   * @throws ProblemException when no call was heard of (404)
   */
  public PlanView latest() {
    return latest(plans.current().call());
  }

  /** The same for readers, for whom a call nobody has heard of has no plan yet. */
  public PlanView latestIfAny() {
    return plans.latest().map(Plan::call).map(this::latest).orElseGet(() -> PlanView.none(""));
  }

  /**
   * A version of the current call's plan, by its number as an address has it.
   *
   * @throws ProblemException where there is none of this number (404)
   */
  public PlanView version(String number) {
    return view(published.version(number));
  }

  /** The versions of a call's plan, the newest first. */
  public List<PlanView.Head> versions(String call) {
    return published.versions(call).stream().map(PlanView.Head::of).toList();
  }

  /** What each paragraph of a version comes from, by its id. */
  public Map<String, List<Traced>> sources(PlanView plan) {
    List<FrozenParagraph> paragraphs =
        Optional.ofNullable(plan.version())
            .flatMap(head -> published.version(plan.call(), head.n()))
            .map(Snapshot::paragraphs)
            .orElse(List.of());
    Tracing.Trail trail =
        tracing.follow(paragraphs.stream().flatMap(each -> each.sources().stream()).toList());
    return paragraphs.stream()
        .collect(
            Collectors.toMap(
                FrozenParagraph::paragraph,
                each -> each.sources().stream().map(trail::trace).toList()));
  }

  private PlanView latest(String call) {
    return published.latest(call).map(this::view).orElseGet(() -> PlanView.none(call));
  }

  private PlanView view(Snapshot snapshot) {
    List<Act> about = acts.about(snapshot.version().call(), snapshot.version().number());
    return PlanView.of(snapshot, about);
  }
}
