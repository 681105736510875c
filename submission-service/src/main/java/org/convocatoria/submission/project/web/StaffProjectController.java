package org.convocatoria.submission.project.web;

import java.net.URI;
import java.time.Clock;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.project.OpeningProjects;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCallRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The coordinator's API of calls for projects. */
@RestController
@RequestMapping("/api/staff/projects/calls")
class StaffProjectController {

  private final OpeningProjects opening;
  private final ProjectController everyone;
  private final Clock clock;

  StaffProjectController(OpeningProjects opening, ProjectController everyone, Clock clock) {
    this.opening = opening;
    this.everyone = everyone;
    this.clock = clock;
  }

  /** The id of the new call for projects. */
  record Made(String id) {}

  @Allowed("coordinator")
  @PostMapping
  ResponseEntity<Made> open(
      @ValidBody("project-call-opening") ProjectCallRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    ProjectCall made = opening.open(body, IdempotencyKey.of(key), caller.name());
    return ResponseEntity.created(URI.create("/api/staff/projects/calls/" + made.id()))
        .body(new Made(made.id()));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping
  ProjectCallLine.Listing list() {
    return everyone.all();
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/{id}")
  ProjectCallView one(
      @PathVariable("id") String id,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
    return everyone.one(id, cursor);
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/closing")
  ProjectCallLine close(@PathVariable("id") String id, Caller caller) {
    return ProjectCallLine.of(opening.close(id, caller.name()), clock.instant());
  }
}
