package org.convocatoria.submission.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Yielding;
import org.springframework.stereotype.Service;

/** Marks excerpts, and erases them when consent is withdrawn. */
@Service
public class Marking {

  private final Sessions sessions;
  private final Citing citing;
  private final Yielding yielding;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Marking(
      Sessions sessions,
      Citing citing,
      Yielding yielding,
      Calls calls,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.sessions = sessions;
    this.citing = citing;
    this.yielding = yielding;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Marks words as an excerpt, which becomes a contribution. The same request key gives the same
   * excerpt again, even after it was erased.
   *
   * @throws ProblemException for the reasons of {@link Session#quoted}
   */
  public Excerpt mark(String id, Quotation asked, String requestKey, String actor) {
    Session session = sessions.get(id);
    String excerpt = hash.id("excerpt", id, actor, requestKey);
    String fingerprint = fingerprints.of(asked);
    Optional<Excerpt> before = session.excerpt(excerpt);
    Session after =
        before.isPresent() ? session : marked(session, excerpt, fingerprint, asked, actor);
    Excerpt marked = after.excerpt(excerpt).orElseThrow();
    if (!marked.fingerprint().equals(fingerprint)) {
      throw ProblemException.invalid("Idempotency-Key", "problem.key-reused");
    }
    after.owed().stream()
        .filter(owed -> owed.excerpt().equals(excerpt) && !owed.takingBack())
        .forEach(owed -> citing.carryOut(id, owed, actor));
    return marked;
  }

  private Session marked(
      Session session, String excerpt, String fingerprint, Quotation asked, String actor) {
    calls.of(session.call()).mustHave(asked.table(), null);
    session.quoted(asked);
    Allotted place = yielding.allot(session.call(), Citing.origin(session.id()), excerpt);
    return sessions.change(
        session.id(), actor, each -> each.mark(excerpt, fingerprint, asked, place, now()));
  }

  /** Withdraws a participant's consent, and the contributions with it. */
  public Session takeBackConsent(String id, int participant, String actor) {
    sessions.get(id);
    Session after =
        sessions.change(id, actor, session -> session.takeBackConsent(participant, now()));
    after.owed().stream()
        .filter(Owed::takingBack)
        .forEach(owed -> citing.carryOut(id, owed, actor));
    return sessions.get(id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
