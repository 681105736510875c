package org.convocatoria.submission.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;

/** What holds for everything that is handed in to a forum: its dates, and whose it is. */
final class Entrance {

  private Entrance() {}

  /**
   * Stops what comes outside the dates.
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

  /**
   * What somebody agreed to.
   *
   * @throws ProblemException 422 under a notice that is not the call's
   */
  static Consent consent(Submission.Agreed agreed, Call call, Instant now) {
    if (!agreed.notice().equals(call.privacyNotice().version())) {
      throw ProblemException.invalid("consent.notice", "forum.notice-changed");
    }
    return new Consent(
        agreed.notice(), call.privacyNotice().sha256(), List.copyOf(agreed.purposes()), now);
  }

  /** The language they are written to in. */
  static String language(Locale locale) {
    return locale.getLanguage().equals("en") ? "en" : "es";
  }

  /** Text without what surrounds it; null where that leaves nothing. */
  static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
