package org.convocatoria.submission.project;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A call for project applications within a call.
 *
 * @param bases its terms, as people read them
 * @param closedAt the time when it was closed before its last day; null otherwise
 */
public record ProjectCall(
    String id,
    String call,
    String title,
    String bases,
    OffsetDateTime opens,
    OffsetDateTime closes,
    List<Criterion> criteria,
    @Nullable Instant closedAt,
    boolean sample,
    Instant at) {

  /** The origin of contributions that applications yield. */
  public static final String ORIGIN = "application";

  /** The sum of all criteria's weights. */
  public static final int WHOLE = 100;

  /** Copies the list, so that a call never changes. */
  public ProjectCall {
    criteria = List.copyOf(criteria);
  }

  /** The time when it ends, or ended. */
  public Instant end() {
    Instant planned = closes.toInstant();
    return closedAt == null || planned.isBefore(closedAt) ? planned : closedAt;
  }

  /** Its phase at this moment. */
  public Phase phase(Instant now) {
    if (!now.isBefore(end())) {
      return Phase.CLOSED;
    }
    return now.isBefore(opens.toInstant()) ? Phase.ANNOUNCED : Phase.OPEN;
  }

  /** The criterion with this id. */
  public Optional<Criterion> criterion(String wanted) {
    return criteria.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  Change<ProjectCall, ProjectCallEvent> opened() {
    return Change.of(this, new ProjectCallEvent.ProjectCallOpened());
  }

  /** Closes it, once. */
  Change<ProjectCall, ProjectCallEvent> close(Instant now) {
    if (phase(now) == Phase.CLOSED) {
      return Change.none(this);
    }
    return Change.of(
        new ProjectCall(id, call, title, bases, opens, closes, criteria, now, sample, at),
        new ProjectCallEvent.ProjectCallClosed());
  }

  /**
   * Checks that applications are taken now.
   *
   * @throws ProblemException 409
   */
  void mustBeOpen(Instant now) {
    mustNotBeClosed(now);
    if (phase(now) == Phase.ANNOUNCED) {
      throw ProblemException.conflict("not-open-yet", "project.not-open-yet", opens.toLocalDate());
    }
  }

  /**
   * Checks that its last day has not passed.
   *
   * @throws ProblemException 409
   */
  void mustNotBeClosed(Instant now) {
    if (phase(now) == Phase.CLOSED) {
      throw ProblemException.conflict(
          "closed", "project.closed", end().atZone(closes.getOffset()).toLocalDate());
    }
  }
}
