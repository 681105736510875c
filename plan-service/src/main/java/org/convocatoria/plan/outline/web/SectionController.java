package org.convocatoria.plan.outline.web;

import org.convocatoria.plan.outline.LayingOut;
import org.convocatoria.plan.outline.NewSection;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds sections to the plan. */
@RestController
class SectionController {

  private final LayingOut layingOut;

  SectionController(LayingOut layingOut) {
    this.layingOut = layingOut;
  }

  /** The section's id and its number in the plan. */
  record Added(String id, int number) {}

  @Allowed("coordinator")
  @PostMapping("/api/staff/plan/sections")
  @ResponseStatus(HttpStatus.CREATED)
  Added add(@ValidBody("section-adding") NewSection adding, Caller caller) {
    Section section = layingOut.addSection(adding, caller.name());
    return new Added(section.section(), section.number());
  }
}
