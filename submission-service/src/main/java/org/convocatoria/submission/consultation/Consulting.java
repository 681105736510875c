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

  /**
   * Announces a consultation; the same request key announces it once.
   *
   * @throws ProblemException 422 if the questionnaire breaks a rule, or a time cannot be read
   */
  public Consultation announce(ConsultationRequest asked, String requestKey, String actor) {
    Call call = calls.current();
    call.formOf(Consultation.ORIGIN);
    QuestionnaireRules.check(asked.asked(), asked.stated());
    Consultation announced =
        new Consultation(
            hash.id("consultation", call.id(), actor, requestKey),
            call.id(),
            asked.title().strip(),
            Stripped.orNull(asked.intro()),
            Boolean.TRUE.equals(asked.anonymous()),
            asked.period(ZoneId.of(call.zone())),
            List.of(new Questionnaire(1, asked.asked(), asked.stated())),
            1,
            0,
            List.of(),
            Boolean.TRUE.equals(asked.sample()),
            now());
    return consultations.create(fingerprints.of(asked), announced.announced(), actor);
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
