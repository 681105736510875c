package org.convocatoria.plan.version.pages;

import java.util.Map;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.plan.version.Backward;
import org.convocatoria.plan.version.PlanReading;
import org.convocatoria.plan.version.PlanView;
import org.convocatoria.service.access.Open;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan to read, and one paragraph with all it came from. */
@PublicPage
class PlanPages {

  /** A longer plan shows the counts, and the sources on each paragraph's own page. */
  static final int WITH_SOURCES = 150;

  private final PlanReading reading;
  private final Backward backward;

  PlanPages(PlanReading reading, Backward backward) {
    this.reading = reading;
    this.backward = backward;
  }

  @Open
  @GetMapping("/plan")
  String plan(Model model) {
    PlanView plan = reading.latestIfAny();
    boolean withSources = plan.withSources() <= WITH_SOURCES;
    model.addAttribute("plan", plan);
    model.addAttribute("sources", withSources ? reading.sources(plan.call()) : Map.of());
    return "version/plan";
  }

  @Open
  @GetMapping("/plan/parrafos/{id}")
  String paragraph(@PathVariable String id, Model model) {
    model.addAttribute("found", backward.from(id));
    return "version/parrafo";
  }
}
