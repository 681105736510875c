package org.convocatoria.submission.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;

/** The dates within which a forum takes proposals and reasons. */
final class Entrance {

  private Entrance() {}

  /**
   * Checks that the forum is open.
   *
   * @throws ProblemException 409
   */
  static void mustBeOpen(Forum forum, Call call, Instant now) {
    ZoneId zone = ZoneId.of(call.zone());
    switch (forum.phase(now)) {
      case ANNOUNCED ->
          throw ProblemException.conflict(
              "not-open-yet",
              "forum.not-open-yet",
              forum.online().opens().atZoneSameInstant(zone).toLocalDate());
      case CLOSED ->
          throw ProblemException.conflict(
              "closed", "forum.closed", LocalDate.ofInstant(forum.online().end(), zone));
      case OPEN -> {}
    }
  }
}
