package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.words.LanguageCode;
import org.springframework.stereotype.Component;

/** Keeps who filled in a questionnaire apart from it; of an anonymous one nothing at all. */
@Component
class Identities {

  private final Calls calls;
  private final Respondents respondents;
  private final Clock clock;

  Identities(Calls calls, Respondents respondents, Clock clock) {
    this.calls = calls;
    this.respondents = respondents;
    this.clock = clock;
  }

  /**
   * Keeps who sends this.
   *
   * @throws ProblemException 422 where a name is missing, or is given where none is wanted
   */
  void keep(Consultation known, String response, ResponseRequest asked, Locale language) {
    if (known.anonymous()) {
      if (asked.respondent() != null || asked.consent() != null) {
        throw ProblemException.invalid("respondent", "consultation.anonymous-only");
      }
      return;
    }
    if (asked.respondent() == null) {
      if (asked.whole()) {
        throw ProblemException.invalid("respondent.name", "consultation.name-needed");
      }
      return;
    }
    respondents.keep(response, respondent(asked, asked.respondent(), known, language));
  }

  /** Keeps who sends a change, where they say it once more. */
  void change(Consultation known, String response, ResponseRequest asked, Locale language) {
    boolean missing = asked.respondent() == null;
    if (!missing || known.anonymous() || respondents.find(response).isEmpty()) {
      keep(known, response, asked, language);
    }
  }

  void forget(String response) {
    respondents.forget(response);
  }

  Optional<Respondent> find(String response) {
    return respondents.find(response);
  }

  /** In whose name the words of a filled-in questionnaire are made a contribution. */
  Contributor contributor(String response) {
    return find(response)
        .map(
            who ->
                new Contributor(
                    "citizen", who.name(), who.email(), null, null, null, who.namePublic()))
        .orElseGet(() -> new Contributor("citizen", null, null, null, null, null, false));
  }

  private Respondent respondent(
      ResponseRequest asked, ResponseRequest.Who who, Consultation known, Locale language) {
    Call call = calls.of(known.call());
    if (asked.consent() == null) {
      throw ProblemException.invalid("consent", "consultation.consent-needed");
    }
    return new Respondent(
        who.name().strip(),
        Stripped.orNull(who.email()),
        Boolean.TRUE.equals(who.namePublic()),
        asked.consent().consent(call, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        LanguageCode.of(language));
  }
}
