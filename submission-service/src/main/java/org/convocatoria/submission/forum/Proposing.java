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
import org.convocatoria.words.LanguageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes proposals while a forum's online side is open. */
@Service
public class Proposing {

  private static final String ACTOR = "anonymous";

  private final Calls calls;
  private final Forums forums;
  private final Proposals proposals;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Proposing(
      Calls calls,
      Forums forums,
      Proposals proposals,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.calls = calls;
    this.forums = forums;
    this.proposals = proposals;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Stores a proposal; the same request key stores it once.
   *
   * @throws ProblemException 409 outside the dates, 422 if it names something that the forum or the
   *     call does not have
   */
  public Proposal propose(String forum, ProposalRequest asked, String requestKey, Locale language) {
    Forum known = forums.get(forum);
    Call call = calls.of(known.call());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = hash.id("forum-proposal", forum, requestKey);
    String fingerprint = fingerprints.of(asked);
    Proposal made;
    try {
      Entrance.mustBeOpen(known, call, now);
      made = proposal(id, known, asked, call, language, now);
    } catch (ProblemException refused) {
      // A repeat of a request that was stored in time, whose response got lost.
      return proposals
          .repeated(id, fingerprint)
          .map(created -> created.stored().state())
          .orElseThrow(() -> refused);
    }
    return proposals.create(fingerprint, made.made(), ACTOR);
  }

  private static Proposal proposal(
      String id, Forum forum, ProposalRequest asked, Call call, Locale language, Instant now) {
    String kind = asked.kind() == null ? "citizen" : asked.kind();
    return new Proposal(
        id,
        call.id(),
        forum.id(),
        topic(asked.topic(), forum),
        municipality(asked.municipality(), call),
        asked.title().strip(),
        asked.text().strip(),
        new Author(
            kind,
            Stripped.orNull(asked.name()),
            Stripped.orNull(asked.email()),
            kind.equals("citizen") ? null : Stripped.orNull(asked.organisation()),
            Boolean.TRUE.equals(asked.namePublic()),
            asked.consent().consent(call, now),
            LanguageCode.of(language)),
        now,
        null,
        null,
        Mailing.NONE,
        null);
  }

  private static @Nullable String topic(@Nullable String asked, Forum forum) {
    String topic = Stripped.orNull(asked);
    if (topic != null && !forum.topics().contains(topic)) {
      throw ProblemException.invalid("topic", "forum.choose-topic");
    }
    return topic;
  }

  private static @Nullable String municipality(@Nullable String asked, Call call) {
    String municipality = Stripped.orNull(asked);
    call.mustHave(null, municipality);
    return municipality;
  }
}
