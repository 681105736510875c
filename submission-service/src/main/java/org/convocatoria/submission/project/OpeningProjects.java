package org.convocatoria.submission.project;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Service;

/** Opens calls for projects, and closes them before their last day. */
@Service
public class OpeningProjects {

  private final Calls calls;
  private final ProjectCalls projects;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  OpeningProjects(
      Calls calls, ProjectCalls projects, KeyedHash hash, Fingerprints fingerprints, Clock clock) {
    this.calls = calls;
    this.projects = projects;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Opens a call for projects; the same request key opens it once.
   *
   * @throws ProblemException 422 if a date cannot be read or the weights do not add up to 100
   */
  public ProjectCall open(ProjectCallRequest asked, String requestKey, String actor) {
    Call call = calls.current();
    ProjectCallRequest.Stage stage = asked.checked(ZoneId.of(call.zone()));
    ProjectCall made =
        new ProjectCall(
            hash.id("project-call", call.id(), actor, requestKey),
            call.id(),
            asked.title().strip(),
            asked.bases().strip(),
            stage.opens(),
            stage.closes(),
            asked.named(),
            null,
            Boolean.TRUE.equals(asked.sample()),
            now());
    return projects.create(fingerprints.of(asked), made.opened(), actor);
  }

  /** Closes it now: no application can be submitted or changed any more. */
  public ProjectCall close(String id, String actor) {
    return projects.change(id, actor, each -> each.close(now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
