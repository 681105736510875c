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

/** Stores respondents apart from their responses; of an anonymous consultation, none at all. */
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
   * Stores the respondent.
   *
   * @throws ProblemException 422 if a name is missing, or given in an anonymous consultation
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

  /** Stores the respondent of a changed response, if the change names one. */
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

  /** The contributor of a contribution made of a response. */
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
