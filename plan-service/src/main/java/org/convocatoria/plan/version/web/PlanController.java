package org.convocatoria.plan.version.web;

import org.convocatoria.plan.version.Difference;
import org.convocatoria.plan.version.PlanReading;
import org.convocatoria.plan.version.PlanView;
import org.convocatoria.plan.version.PublishedPlan;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.request.PresentOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published plan and its versions. */
@RestController
@RequestMapping("/api/plan")
class PlanController {

  private final PublishedPlan plan;
  private final PlanReading reading;

  PlanController(PublishedPlan plan, PlanReading reading) {
    this.plan = plan;
    this.reading = reading;
  }

  @Open
  @GetMapping
  PlanView latest(@RequestParam(name = "asOf", required = false) @Nullable String asOf) {
    PresentOnly.check(asOf);
    return reading.latest();
  }

  @Open
  @GetMapping("/versions/{n}")
  PlanView version(@PathVariable("n") String n) {
    return reading.version(n);
  }

  @Open
  @GetMapping("/versions/{n}/diff/{m}")
  Difference difference(@PathVariable("n") String n, @PathVariable("m") String m) {
    return plan.difference(n, m);
  }
}
