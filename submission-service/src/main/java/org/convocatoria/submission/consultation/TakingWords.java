package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.springframework.stereotype.Service;

/** Makes contributions of responses to text questions. */
@Service
public class TakingWords implements Owing {

  private static final String SYSTEM = "system";

  private final Calls calls;
  private final Consultations consultations;
  private final Responses responses;
  private final Identities identities;
  private final Yielding yielding;
  private final Clock clock;

  TakingWords(
      Calls calls,
      Consultations consultations,
      Responses responses,
      Identities identities,
      Yielding yielding,
      Clock clock) {
    this.calls = calls;
    this.consultations = consultations;
    this.responses = responses;
    this.identities = identities;
    this.yielding = yielding;
    this.clock = clock;
  }

  /**
   * Makes these words a contribution, once.
   *
   * @return its folio
   * @throws ProblemException 404 if there are no such words, 409 while they can be changed, 422 if
   *     the call has no such table or municipality
   */
  public String take(String consultation, WordsRequest asked, String actor) {
    Consultation known = consultations.get(consultation);
    if (known.phase(clock.instant()) != Phase.CLOSED) {
      throw ProblemException.conflict("still-open", "consultation.words-after-closing");
    }
    Response response = response(known, asked.answer());
    TakenWords before = response.taken(asked.question()).orElse(null);
    if (before == null) {
      words(known, response, asked.question());
      promise(known, response, asked);
    }
    Response promised = responses.find(response.id()).orElseThrow();
    make(known, promised, actor);
    return promised.taken(asked.question()).orElseThrow().place().folio();
  }

  @Override
  public void settle(Instant promisedBefore) {
    responses
        .owing(promisedBefore)
        .forEach(each -> make(consultations.get(each.consultation()), each, SYSTEM));
  }

  private Response response(Consultation known, String id) {
    return responses
        .find(id)
        .filter(each -> each.consultation().equals(known.id()) && each.complete())
        .orElseThrow(() -> ProblemException.notFound("consultation.unknown-words"));
  }

  /** The words given to this question. */
  private static String words(Consultation known, Response response, String question) {
    boolean inWords =
        known
            .questionnaire(response.version())
            .flatMap(each -> each.question(question))
            .filter(each -> each.kind() == Kind.TEXT)
            .isPresent();
    if (!inWords || !response.values().containsKey(question)) {
      throw ProblemException.notFound("consultation.unknown-words");
    }
    return String.valueOf(response.values().get(question));
  }

  void promise(Consultation known, Response response, WordsRequest asked) {
    Call call = calls.of(known.call());
    mustHave(call, asked);
    String matter = Stripped.orNull(asked.matter());
    responses.promise(
        response.id(),
        new TakenWords(
            asked.question(),
            asked.title().strip(),
            matter == null
                ? Objects.requireNonNull(call.formOf(Consultation.ORIGIN).matter())
                : matter,
            Stripped.orNull(asked.table()),
            Stripped.orNull(asked.municipality()),
            yielding.allot(call.id(), origin(known), response.id() + ":" + asked.question())),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static void mustHave(Call call, WordsRequest asked) {
    String matter = Stripped.orNull(asked.matter());
    if (matter != null && call.matter(matter).isEmpty()) {
      throw ProblemException.invalid("matter", "consultation.choose-matter");
    }
    call.mustHave(Stripped.orNull(asked.table()), Stripped.orNull(asked.municipality()));
  }

  private void make(Consultation known, Response response, String actor) {
    Call.Form form = calls.of(known.call()).formOf(Consultation.ORIGIN);
    for (TakenWords taken : response.taken()) {
      Content content =
          new Content(
              taken.matter(),
              form.id(),
              taken.table(),
              taken.municipality(),
              taken.title(),
              words(known, response, taken.question()),
              null,
              null);
      yielding.make(taken.place(), yielded(known, response, content), actor);
    }
    responses.made(response.id());
  }

  private Yielded yielded(Consultation known, Response response, Content content) {
    return new Yielded(
        known.call(),
        origin(known),
        content,
        identities.contributor(response.id()),
        identities.find(response.id()).map(each -> each.consent().purposes()).orElseGet(List::of),
        response.channel(),
        !response.channel().equals("web"),
        identities.find(response.id()).map(Respondent::language).orElse("es"),
        known.sample(),
        List.of());
  }

  private static Origin origin(Consultation known) {
    return Origin.of(Consultation.ORIGIN, known.id());
  }
}
