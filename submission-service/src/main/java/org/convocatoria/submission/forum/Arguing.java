package org.convocatoria.submission.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.words.LanguageCode;
import org.springframework.stereotype.Service;

/** Takes reasons for and against a proposal while the forum's online side is open. */
@Service
public class Arguing {

  private static final String ACTOR = "anonymous";

  private final Calls calls;
  private final Forums forums;
  private final Proposals proposals;
  private final Reasons reasons;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Arguing(
      Calls calls,
      Forums forums,
      Proposals proposals,
      Reasons reasons,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.calls = calls;
    this.forums = forums;
    this.proposals = proposals;
    this.reasons = reasons;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Stores a reason; the same request key stores it once.
   *
   * @throws ProblemException 409 outside the dates or if the proposal was taken off the page, 422
   *     if there is no such proposal
   */
  public Reason give(String forum, ReasonRequest asked, String requestKey, Locale language) {
    Forum known = forums.get(forum);
    Call call = calls.of(known.call());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = hash.id("forum-reason", forum, requestKey);
    String fingerprint = fingerprints.of(asked);
    Reason given;
    try {
      Entrance.mustBeOpen(known, call, now);
      mustBeShown(forum, asked.proposal());
      given = reason(id, forum, asked, call, language, now);
    } catch (ProblemException refused) {
      // A repeat of a request that was stored in time, whose response got lost.
      return reasons
          .repeated(id, fingerprint)
          .map(created -> created.stored().state())
          .orElseThrow(() -> refused);
    }
    return reasons.create(fingerprint, given.given(), ACTOR);
  }

  private void mustBeShown(String forum, String proposal) {
    Proposal about =
        proposals
            .find(forum, proposal)
            .orElseThrow(() -> ProblemException.invalid("proposal", "forum.choose-proposal"));
    if (about.removed()) {
      throw ProblemException.conflict("removed", "forum.proposal-removed");
    }
  }

  private static Reason reason(
      String id, String forum, ReasonRequest asked, Call call, Locale language, Instant now) {
    return new Reason(
        id,
        call.id(),
        forum,
        asked.proposal(),
        Side.of(asked.side()),
        asked.text().strip(),
        author(asked, call, language, now),
        now,
        null,
        Mailing.NONE,
        null);
  }

  private static Author author(ReasonRequest asked, Call call, Locale language, Instant now) {
    if (asked.consent() == null && asked.isPersonal()) {
      throw ProblemException.invalid("consent", "forum.consent-needed");
    }
    Consent consent = asked.consent() == null ? null : asked.consent().consent(call, now);
    return new Author(
        "citizen",
        Stripped.orNull(asked.name()),
        Stripped.orNull(asked.email()),
        null,
        Boolean.TRUE.equals(asked.namePublic()),
        consent,
        LanguageCode.of(language));
  }
}
