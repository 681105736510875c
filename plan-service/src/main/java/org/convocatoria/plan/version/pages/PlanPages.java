package org.convocatoria.plan.version.pages;

import java.util.List;
import java.util.Map;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.plan.version.Backward;
import org.convocatoria.plan.version.PlanReading;
import org.convocatoria.plan.version.PlanView;
import org.convocatoria.plan.version.PublishedPlan;
import org.convocatoria.service.access.Open;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan to read in each of its versions, and one paragraph with all it came from. */
@PublicPage
class PlanPages {

  /** A longer plan shows the counts, and the sources on each paragraph's own page. */
  static final int WITH_SOURCES = 150;

  private static final String VERSION = "/plan/versions/{n}";

  private final PlanReading reading;
  private final PublishedPlan published;
  private final Backward backward;

  PlanPages(PlanReading reading, PublishedPlan published, Backward backward) {
    this.reading = reading;
    this.published = published;
    this.backward = backward;
  }

  @Open
  @GetMapping("/plan")
  String plan(Model model) {
    return show(reading.latestIfAny(), model);
  }

  @Open
  @GetMapping(VERSION)
  String version(@PathVariable("n") String n, Model model) {
    return show(reading.version(n), model);
  }

  @Open
  @GetMapping(VERSION + "/diff/{m}")
  String difference(@PathVariable("n") String n, @PathVariable("m") String m, Model model) {
    model.addAttribute("difference", published.difference(n, m));
    return "version/diferencia";
  }

  @Open
  @GetMapping("/plan/parrafos/{id}")
  String paragraph(@PathVariable String id, Model model) {
    return show(backward.from(id), model);
  }

  @Open
  @GetMapping(VERSION + "/parrafos/{id}")
  String paragraph(@PathVariable("n") String n, @PathVariable String id, Model model) {
    return show(backward.from(id, n), model);
  }

  private String show(PlanView plan, Model model) {
    boolean withSources = plan.withSources() <= WITH_SOURCES;
    List<PlanView.Head> versions = reading.versions(plan.call());
    model.addAttribute("plan", plan);
    model.addAttribute("versions", versions);
    model.addAttribute("newest", versions.isEmpty() ? plan.version() : versions.getFirst());
    model.addAttribute("sources", withSources ? reading.sources(plan) : Map.of());
    return "version/plan";
  }

  private String show(Backward.Found found, Model model) {
    model.addAttribute("found", found);
    model.addAttribute("newest", reading.versions(published.call()).getFirst());
    return "version/parrafo";
  }
}
