package org.convocatoria.plan.version.web;

import org.convocatoria.plan.version.GateReport;
import org.convocatoria.plan.version.PublishingVersions;
import org.convocatoria.plan.version.Version;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gate, and publishing through it. */
@RestController
@RequestMapping("/api/staff/plan")
class GateController {

  private final PublishingVersions publishing;

  GateController(PublishingVersions publishing) {
    this.publishing = publishing;
  }

  /** The new version's id and number. */
  record Published(String id, int version) {}

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping("/gate")
  GateReport look() {
    return publishing.look();
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/versions")
  @ResponseStatus(HttpStatus.CREATED)
  Published publish(
      @ValidBody("version-publishing") PublishingVersions.Labelled labelled,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Version version = publishing.publish(labelled, key, caller);
    return new Published(version.id(), version.number());
  }
}
