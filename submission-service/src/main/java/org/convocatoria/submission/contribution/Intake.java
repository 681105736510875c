package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.words.LanguageCode;
import org.springframework.stereotype.Service;

/** Receives contributions: from the public while the call is open, and from staff for paper. */
@Service
public class Intake {

  private final Calls calls;
  private final SubmissionRules rules;
  private final Contributions contributions;
  private final FolioNumbers numbers;
  private final Claves claves;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Intake(
      Calls calls,
      SubmissionRules rules,
      Contributions contributions,
      FolioNumbers numbers,
      Claves claves,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.calls = calls;
    this.rules = rules;
    this.contributions = contributions;
    this.numbers = numbers;
    this.claves = claves;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** What is the same for everything that comes in by one door. */
  public record Door(
      String channel, boolean staff, String actor, Locale language, List<Suspicion> suspicions) {

    /** Copies the list, so that a door never changes. */
    public Door {
      suspicions = List.copyOf(suspicions);
    }

    /** The public door, by page or by program. */
    public static Door open(String channel, Locale language) {
      return new Door(channel, false, "anonymous", language, List.of());
    }

    /** The same, for what was sent as programs send it. */
    public Door suspecting(List<Suspicion> of) {
      return new Door(channel, staff, actor, language, of);
    }

    /** The desk where staff write down what came by paper, telephone or counter. */
    public static Door desk(String channel, String actor, Locale language) {
      return new Door(channel, true, actor, language, List.of());
    }
  }

  /**
   * Stores a contribution and returns its receipt. The same request key gives the same receipt
   * again.
   */
  public Receipt receive(Submission submission, String requestKey, Door door) {
    Call call = calls.current();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = hash.id("contribution", call.id(), requestKey);
    String fingerprint = fingerprints.of(submission);
    Clave clave = claves.issue(id, requestKey, 1);
    ItsForm form;
    try {
      form = rules.check(submission, call, now, door.staff());
    } catch (ProblemException refused) {
      // A repeat of a request that was received in time, whose response got lost.
      return contributions
          .repeated(id, fingerprint)
          .map(created -> receipt(created, clave))
          .orElseThrow(() -> refused);
    }
    Contribution made = contribution(submission, call, form, id, clave, now, door);
    return receipt(contributions.create(id, fingerprint, made.received(), door.actor()), clave);
  }

  /**
   * Checks that the submission would be received now.
   *
   * @throws ProblemException for the reasons of {@link #receive}
   */
  public void check(Submission submission, Door door) {
    rules.check(submission, calls.current(), clock.instant(), door.staff());
  }

  /** The receipt of what was received under this request key, if that was done. */
  public Optional<Receipt> received(Submission submission, String requestKey) {
    String id = hash.id("contribution", calls.current().id(), requestKey);
    return contributions
        .repeated(id, fingerprints.of(submission))
        .map(created -> receipt(created, claves.issue(id, requestKey, 1)));
  }

  /** A repeat gets what the first request got, whatever has become of the contribution since. */
  private static Receipt receipt(Created<Contribution> created, Clave clave) {
    Contribution kept = created.stored().state();
    return new Receipt(kept.folio(), clave.value(), Status.RECEIVED, created.repeated());
  }

  private Contribution contribution(
      Submission given, Call call, ItsForm form, String id, Clave clave, Instant now, Door door) {
    long number = numbers.next(call.id());
    return new Contribution(
        id,
        call.id(),
        Folio.of(call.folioPrefix(), number).value(),
        Access.first(claves.hashOf(clave)),
        new Content(
            given.matter(),
            form.id(),
            given.table(),
            given.municipality(),
            given.title(),
            given.text(),
            given.citation(),
            null,
            Place.of(call, given.municipality(), given.place()),
            form.withDocuments()),
        given.contributor().contributor(),
        given.consent().consent(call, now),
        new Arrival(
            now,
            door.channel(),
            door.staff(),
            LanguageCode.of(door.language()),
            Boolean.TRUE.equals(given.sample()),
            null,
            given.receivedOn(),
            suspicions(given, door),
            null),
        List.of(),
        List.of(),
        Mailing.NONE,
        null,
        null,
        null);
  }

  /** Those of the door, and what the words themselves show; staff copy what others wrote. */
  private static List<Suspicion> suspicions(Submission given, Door door) {
    boolean many = !door.staff() && Suspicion.haveManyLinks(given.title(), given.text());
    return many
        ? Stream.concat(door.suspicions().stream(), Stream.of(Suspicion.LINKS)).toList()
        : door.suspicions();
  }
}
