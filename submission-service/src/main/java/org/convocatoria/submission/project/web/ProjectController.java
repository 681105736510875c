package org.convocatoria.submission.project.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationLinks;
import org.convocatoria.submission.project.ApplicationRequest;
import org.convocatoria.submission.project.Applying;
import org.convocatoria.submission.project.DecidedApplications;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCalls;
import org.convocatoria.submission.project.Promoter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public API of calls for projects, and beginning an application. */
@RestController
class ProjectController {

  private static final int PAGE = 50;

  private final Calls calls;
  private final ProjectCalls projects;
  private final DecidedApplications decided;
  private final Applying applying;
  private final ApplicationLinks links;
  private final Clock clock;

  ProjectController(
      Calls calls,
      ProjectCalls projects,
      DecidedApplications decided,
      Applying applying,
      ApplicationLinks links,
      Clock clock) {
    this.calls = calls;
    this.projects = projects;
    this.decided = decided;
    this.applying = applying;
    this.links = links;
    this.clock = clock;
  }

  /** A new application, and the secret link of its leader. */
  record Begun(String id, String link) {}

  @Open
  @GetMapping("/api/projects")
  ProjectCallLine.Listing all() {
    Instant now = clock.instant();
    return new ProjectCallLine.Listing(
        calls
            .known()
            .map(
                call ->
                    projects.ofCall(call.id()).stream()
                        .map(each -> ProjectCallLine.of(each, now))
                        .toList())
            .orElse(List.of()));
  }

  @Open
  @GetMapping("/api/projects/{call}")
  ProjectCallView one(
      @PathVariable("call") String id,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
    ProjectCall call = projects.get(id);
    List<Application> found = decided.page(id, cursor, PAGE + 1);
    return ProjectCallView.of(
        call,
        clock.instant(),
        found.stream().limit(PAGE).toList(),
        found.size() > PAGE ? found.get(PAGE - 1).id() : null,
        decided.count(id));
  }

  @Open
  @PostMapping("/api/projects/{call}/applications")
  ResponseEntity<Begun> begin(
      @PathVariable("call") String call,
      @ValidBody("application-beginning") ApplicationRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language) {
    Application begun = applying.begin(call, body, IdempotencyKey.of(key), language);
    String link = links.path(begun.id(), Promoter.LEADER);
    return ResponseEntity.created(URI.create("/api" + link)).body(new Begun(begun.id(), link));
  }
}
