package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Yielding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes responses. The respondent gets a receipt, with which the response can be changed until the
 * consultation ends; the receipt itself is not stored.
 */
@Service
public class Responding {

  private static final String ANYBODY = "anonymous";

  private final Consultations consultations;
  private final Responses responses;
  private final Identities identities;
  private final Yielding yielding;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Responding(
      Consultations consultations,
      Responses responses,
      Identities identities,
      Yielding yielding,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.identities = identities;
    this.yielding = yielding;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Stores a response from the public; the same request key stores it once.
   *
   * @return the receipt
   * @throws ProblemException 409 outside the dates, 422 naming each value that is wrong
   */
  public String send(
      String consultation, ResponseRequest asked, String requestKey, Locale language) {
    Consultation known = consultations.get(consultation);
    String receipt = hash.id("response-receipt", consultation, requestKey);
    return keep(known, asked, receipt, new Sender("web", null, language));
  }

  /**
   * Stores a response that staff type in from paper or the telephone. This is possible until
   * results are released, since a sheet may be filled in on time and typed in later. The same sheet
   * is stored once.
   *
   * @return the receipt
   */
  public String type(String consultation, ResponseRequest asked, String requestKey, String actor) {
    Consultation known = consultations.get(consultation);
    String name = asked.sheet() == null || asked.sheet().isBlank() ? requestKey : asked.sheet();
    String receipt = hash.id("response-receipt", consultation, "typed", name);
    String channel = asked.channel() == null ? "paper" : asked.channel();
    return keep(known, asked, receipt, new Sender(channel, actor, Locale.of("es")));
  }

  /**
   * Checks a response to the current questionnaire without storing it.
   *
   * @throws ProblemException 422 naming each value that is wrong
   */
  public void check(Consultation known, ResponseRequest asked) {
    FilledIn.checked(known.current(), asked.given(), asked.stances(), true);
  }

  /**
   * The response with this receipt.
   *
   * @throws ProblemException 404 if there is none
   */
  public Response kept(String consultation, String receipt) {
    return responses
        .find(id(consultation, receipt))
        .orElseThrow(() -> ProblemException.notFound("consultation.unknown-receipt"));
  }

  /**
   * Replaces the response with this receipt.
   *
   * @throws ProblemException 404 if there is none, 409 outside the dates
   */
  public void change(String consultation, String receipt, ResponseRequest asked, Locale language) {
    Consultation known = consultations.get(consultation);
    Response before = kept(consultation, receipt);
    mustBeOpen(known, null);
    Questionnaire questionnaire = known.questionnaire(before.version()).orElseThrow();
    boolean whole = asked.whole() || before.complete();
    Map<String, Object> values =
        FilledIn.checked(questionnaire, asked.given(), asked.stances(), whole);
    identities.change(known, before.id(), asked, language);
    responses.replace(
        new Response(
            before.id(),
            before.consultation(),
            before.version(),
            values,
            whole,
            before.channel(),
            before.at(),
            before.revision(),
            before.taken()));
  }

  /**
   * Takes back the response with this receipt. The respondent is forgotten at any time, the values
   * only while they can still be changed. Contributions made of it are withdrawn.
   */
  public void takeBack(String consultation, String receipt) {
    Consultation known = consultations.get(consultation);
    Response before = kept(consultation, receipt);
    identities.forget(before.id());
    before.taken().forEach(each -> yielding.takeBack(each.place(), ANYBODY));
    if (known.phase(clock.instant()) == Phase.OPEN) {
      responses.empty(before.id());
    }
  }

  /**
   * The way in which a response arrived.
   *
   * @param typist null if the public sent it
   */
  private record Sender(String channel, @Nullable String typist, Locale language) {}

  private String keep(Consultation known, ResponseRequest asked, String receipt, Sender sender) {
    String id = id(known.id(), receipt);
    String fingerprint = fingerprints.of(asked);
    Response response;
    try {
      response = response(known, asked, id, sender);
    } catch (ProblemException refused) {
      // A repeat of a request that was stored in time, whose response got lost.
      if (isKept(id, fingerprint)) {
        return receipt;
      }
      throw refused;
    }
    // An anonymous repeat is found by the write itself; for others no name may be replaced.
    boolean taken = !known.anonymous() && responses.fingerprint(id).isPresent();
    if (!taken) {
      identities.keep(known, id, asked, sender.language());
      taken = !responses.keep(response, fingerprint, sender.typist());
    }
    if (taken && !isKept(id, fingerprint)) {
      throw taken(sender.typist());
    }
    return receipt;
  }

  private Response response(Consultation known, ResponseRequest asked, String id, Sender sender) {
    mustBeOpen(known, sender.typist());
    Questionnaire questionnaire =
        known
            .questionnaire(asked.version())
            .orElseThrow(() -> ProblemException.invalid("version", "consultation.no-version"));
    if (!questionnaire.asksSomething()) {
      throw ProblemException.conflict("nothing-asked", "consultations.nothing-asked");
    }
    return new Response(
        id,
        known.id(),
        questionnaire.version(),
        FilledIn.checked(questionnaire, asked.given(), asked.stances(), asked.whole()),
        asked.whole(),
        sender.channel(),
        time(known),
        0,
        List.of());
  }

  private boolean isKept(String id, String fingerprint) {
    return responses.fingerprint(id).filter(fingerprint::equals).isPresent();
  }

  private static ProblemException taken(@Nullable String typist) {
    return typist == null
        ? ProblemException.invalid("Idempotency-Key", "problem.key-reused")
        : ProblemException.invalid("sheet", "consultation.sheet-typed");
  }

  /**
   * The time to store. If anonymous only the day, since other logs have the moment and an address.
   */
  private Instant time(Consultation known) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!known.anonymous()) {
      return now;
    }
    ZoneOffset here = known.period().opens().getOffset();
    return LocalDate.ofInstant(now, here).atStartOfDay(here).toInstant();
  }

  private void mustBeOpen(Consultation known, @Nullable String typist) {
    switch (known.phase(clock.instant())) {
      case ANNOUNCED ->
          throw ProblemException.conflict(
              "not-open-yet", "consultation.not-open-yet", known.period().opens().toLocalDate());
      case CLOSED -> {
        if (typist == null) {
          throw ProblemException.conflict(
              "closed",
              "consultation.closed",
              LocalDate.ofInstant(known.period().end(), known.period().opens().getOffset()));
        }
        if (!known.releases().isEmpty()) {
          throw ProblemException.conflict("released", "consultation.released-already");
        }
      }
      case OPEN -> {}
    }
  }

  private String id(String consultation, String receipt) {
    return hash.id("response", consultation, receipt);
  }
}
