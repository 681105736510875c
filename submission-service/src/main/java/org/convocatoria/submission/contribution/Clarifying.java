package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Asks contributors for a clarification, takes their answers, and goes on where none comes. */
@Service
public class Clarifying {

  private static final int USUAL_TERM = 10;
  private static final int BATCH = 200;

  private final Contributions contributions;
  private final Ownership ownership;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Clarifying(
      Contributions contributions,
      Ownership ownership,
      Calls calls,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.contributions = contributions;
    this.ownership = ownership;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * A question as staff send it.
   *
   * @param workingDays the term for an answer; null for the usual one
   */
  public record Question(String question, @Nullable Integer workingDays) {}

  /** An answer as the contributor sends it. */
  public record Answer(String text) {}

  /**
   * Asks. The same question once more changes nothing.
   *
   * @throws org.convocatoria.service.problem.ProblemException 409 after the review, or while
   *     another question waits
   */
  public Contribution ask(Folio folio, Question asked, String actor) {
    return contributions.change(folio, actor, c -> Questioning.ask(c, asked(asked, c))).state();
  }

  /**
   * Takes the answer of the person who holds the clave; the same key gives the same answer.
   *
   * @throws org.convocatoria.service.problem.ProblemException 409 where nothing waits for an
   *     answer, or no longer
   */
  public Contribution answer(
      String folio, @Nullable String clave, Answer given, String requestKey) {
    Contribution own = ownership.own(folio, clave);
    Decided.Clarified answer =
        new Decided.Clarified(
            now(),
            given.text().strip(),
            hash.id("clarification", own.id(), requestKey),
            fingerprints.of(given));
    return contributions
        .change(new Folio(own.folio()), "anonymous", c -> Questioning.answer(c, answer))
        .state();
  }

  /** One look. Going on is an ordinary change, so two instances go on once. */
  void look(Instant now) {
    for (Contribution each : contributions.unanswered(now, BATCH)) {
      Decided.ClarificationLapsed lapsed =
          new Decided.ClarificationLapsed(now.truncatedTo(ChronoUnit.MILLIS));
      contributions.change(each.id(), "system", c -> Questioning.lapse(c, lapsed));
    }
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void run() {
    look(clock.instant());
  }

  /** The term ends with its last working day. */
  private Decided.ClarificationAsked asked(Question asked, Contribution of) {
    Call call = calls.of(of.call());
    ZoneId zone = ZoneId.of(call.zone());
    Instant now = now();
    int term = asked.workingDays() == null ? USUAL_TERM : asked.workingDays();
    LocalDate due = call.workingDays().after(LocalDate.ofInstant(now, zone), term);
    Instant until = due.plusDays(1).atStartOfDay(zone).toInstant();
    return new Decided.ClarificationAsked(now, asked.question().strip(), due, until);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
