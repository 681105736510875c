package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.Phase;
import org.springframework.stereotype.Service;

/** Announces consultations, changes their questionnaires, and closes them. */
@Service
public class Consulting {

  private final Calls calls;
  private final Consultations consultations;
  private final Responses responses;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Consulting(
      Calls calls,
      Consultations consultations,
      Responses responses,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.calls = calls;
    this.consultations = consultations;
    this.responses = responses;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** A consultation with its phase. */
  public record Listed(Consultation consultation, Phase phase) {}

  /** The consultations of a call with their phases, in the order in which they close. */
  public List<Listed> listed(String call) {
    Instant now = clock.instant();
    return consultations.ofCall(call).stream()
        .map(each -> new Listed(each, each.phase(now)))
        .toList();
  }

  /**
   * The consultation with this id, and its phase.
   *
   * @throws ProblemException 404 if there is none
   */
  public Listed one(String id) {
    Consultation known = consultations.get(id);
    return new Listed(known, known.phase(clock.instant()));
  }

  /** The consultations of a call that ask something: the others are shown to nobody yet. */
  public List<Listed> announced(String call) {
    return listed(call).stream().filter(each -> each.consultation().asks()).toList();
  }

  /**
   * Announces a consultation; the same request key announces it once. Sample data may be announced
   * for a period that is over.
   *
   * @throws ProblemException 422 if the questionnaire breaks a rule, a time cannot be read, or the
   *     period is over
   */
  public Consultation announce(ConsultationRequest asked, String requestKey, String actor) {
    Call call = calls.current();
    call.formOf(Consultation.ORIGIN);
    QuestionnaireRules.check(asked.asked(), asked.stated());
    String id = hash.id("consultation", call.id(), actor, requestKey);
    String fingerprint = fingerprints.of(asked);
    Consultation made = made(id, call, asked);
    if (!made.sample() && made.phase(now()) == Phase.CLOSED) {
      // A repeat of a request that was stored in time, whose response got lost.
      return consultations
          .repeated(id, fingerprint)
          .orElseThrow(() -> ProblemException.invalid(List.of(PeriodRules.over())));
    }
    return consultations.create(fingerprint, made.announced(), actor);
  }

  private Consultation made(String id, Call call, ConsultationRequest asked) {
    return new Consultation(
        id,
        call.id(),
        asked.title().strip(),
        Stripped.orNull(asked.intro()),
        Boolean.TRUE.equals(asked.anonymous()),
        asked.period(ZoneId.of(call.zone())),
        List.of(new Questionnaire(1, asked.asked(), asked.stated())),
        1,
        0,
        List.of(),
        null,
        Boolean.TRUE.equals(asked.sample()),
        now());
  }

  /**
   * Changes the title, the introduction and the dates.
   *
   * @throws ProblemException 409 if somebody else changed it since or it is closed, 422 if a date
   *     breaks a rule
   */
  public Consultation revise(String id, RevisionRequest asked, String actor) {
    Period period = asked.period(ZoneId.of(calls.of(consultations.get(id).call()).zone()));
    return consultations.change(
        id,
        actor,
        known ->
            known.revise(
                asked.edition(),
                asked.title().strip(),
                Stripped.orNull(asked.intro()),
                period,
                now()));
  }

  /** Opens it now, if it is still to open. */
  public Consultation open(String id, String actor) {
    return consultations.change(id, actor, known -> known.open(now()));
  }

  /**
   * Changes the questionnaire.
   *
   * @throws ProblemException 409 if somebody else changed it since, 422 if it breaks a rule
   */
  public Consultation ask(String id, QuestionnaireRequest asked, String actor) {
    QuestionnaireRules.check(asked.questions(), asked.stated());
    return consultations.change(
        id,
        actor,
        known ->
            known.ask(
                asked.edition(),
                asked.questions(),
                asked.stated(),
                responses.any(id, known.current().version()),
                now()));
  }

  /** Closes it now. */
  public Consultation close(String id, String actor) {
    return consultations.change(id, actor, known -> known.close(now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
