package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knows which contributors are to be called, and writes down the calls that were made. */
@Service
public class Phoning {

  private static final ContributionQuery ANY = ContributionQuery.ofEverything();

  private final Contributions contributions;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Phoning(
      Contributions contributions,
      Calls calls,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.contributions = contributions;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * A call as staff note it.
   *
   * @param answer what the contributor answered to the clarification that waits; null where nothing
   */
  public record Made(PhoneCall.Outcome outcome, @Nullable String note, @Nullable String answer) {}

  /** Those of the call to whom something is owed, the longest first, after this place. */
  public List<Contribution> owed(String after, int limit) {
    return contributions.page(
        calls.current().id(),
        ANY,
        gt(ContributionFilters.OWED, after),
        Sorts.ascending(ContributionFilters.OWED),
        limit);
  }

  /** The place of this one in the list, after which a page begins. */
  public static String place(Contribution c) {
    return Optional.ofNullable(ContributionFilters.owed(c)).orElse("");
  }

  /** How many contributors of the call are to be called. */
  public long count() {
    Bson owed = gt(ContributionFilters.OWED, "");
    return contributions.count(calls.current().id(), ANY, owed, Integer.MAX_VALUE);
  }

  /**
   * Writes a call down, with the answer that was given; the same key changes nothing again.
   *
   * @throws ProblemException 409 where there is nothing to tell; 422 for an answer of nobody
   */
  public Contribution record(Folio folio, Made made, String requestKey, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return contributions
        .change(
            folio, actor, c -> called(c, made, hash.id("phone", c.id(), requestKey), actor, now))
        .state();
  }

  private Change<Contribution, ContributionEvent> called(
      Contribution c, Made made, String key, String actor, Instant now) {
    String fingerprint = fingerprints.of(made);
    Optional<PhoneCall> before = c.reach().under(key);
    if (before.isPresent()) {
      if (!before.get().fingerprint().equals(fingerprint)) {
        throw ProblemException.invalid("Idempotency-Key", "problem.key-reused");
      }
      return Change.none(c);
    }
    c.mustNotBeErased();
    String answer = Stripped.orNull(made.answer());
    if (answer != null && made.outcome() != PhoneCall.Outcome.REACHED) {
      throw ProblemException.invalid("answer", "phone.answer-of-nobody");
    }
    PhoneCall call =
        new PhoneCall(
            now,
            actor,
            about(c, answer),
            made.outcome(),
            Stripped.orNull(made.note()),
            key,
            fingerprint);
    Contribution after = c.copy().reach(c.reach().called(call)).made();
    ContributionEvent event = new ContributionEvent.ContributorPhoned(call.about(), call.outcome());
    return answer == null
        ? Change.of(after, event)
        : answered(after, new Decided.Clarified(now, answer, key, fingerprint, actor), event);
  }

  private static Owed.About about(Contribution c, @Nullable String answer) {
    return Owed.of(c)
        .map(Owed::about)
        .or(
            () ->
                Clarification.open(c)
                    .filter(_ -> answer != null)
                    .map(_ -> Owed.About.CLARIFICATION))
        .orElseThrow(() -> ProblemException.conflict("nothing-to-tell", "phone.nothing-to-tell"));
  }

  private static Change<Contribution, ContributionEvent> answered(
      Contribution called, Decided.Clarified answer, ContributionEvent event) {
    Change<Contribution, ContributionEvent> answered = Questioning.answer(called, answer);
    List<ContributionEvent> events = new ArrayList<>(List.of(event));
    events.addAll(answered.events());
    return new Change<>(answered.state(), events);
  }
}
