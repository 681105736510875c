package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what people answered, once nothing can be changed any more; who they are is not in it. */
@Service
public class AnsweredWords {

  private static final int PAGE = 50;

  /** So many parts are read for one answer; where few wrote anything, the next one goes on. */
  private static final int MOST_READ = 20;

  private final Consultations consultations;
  private final Responses responses;
  private final Clock clock;

  AnsweredWords(Consultations consultations, Responses responses, Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.clock = clock;
  }

  /**
   * What somebody answered in words.
   *
   * @param answer the id of the filled-in questionnaire
   * @param folio of the contribution that it became; null where it became none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Words(String answer, String question, String text, @Nullable String folio) {}

  /** A part of them, and where the next one begins. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(List<Words> items, @Nullable String next) {}

  /**
   * What was answered in words, from a place on.
   *
   * @throws ProblemException 409 while it is not closed
   */
  public Part from(String consultation, @Nullable String after) {
    Consultation known = closed(consultation);
    List<Words> items = new ArrayList<>();
    String last = after;
    boolean more = asksForWords(known);
    for (int read = 0; more && read < MOST_READ && items.size() < PAGE; read++) {
      List<Response> some = responses.page(consultation, last, PAGE);
      for (Response each : some) {
        items.addAll(words(known, each));
        last = each.id();
      }
      more = some.size() == PAGE;
    }
    return new Part(items, more ? last : null);
  }

  /**
   * Hands over every filled-in questionnaire, one at a time.
   *
   * @throws ProblemException 409 while it is not closed
   */
  public void each(String consultation, Consumer<Response> to) {
    responses.each(closed(consultation).id(), to);
  }

  /**
   * Stops whoever wants to read answers too early.
   *
   * @throws ProblemException 409 while it is not closed
   */
  public void mustBeClosed(String consultation) {
    closed(consultation);
  }

  private Consultation closed(String consultation) {
    Consultation known = consultations.get(consultation);
    if (known.phase(clock.instant()) != Phase.CLOSED) {
      throw ProblemException.conflict("still-open", "consultation.words-after-closing");
    }
    return known;
  }

  private static boolean asksForWords(Consultation known) {
    return known.questionnaires().stream()
        .flatMap(each -> each.questions().stream())
        .anyMatch(each -> each.kind() == Kind.TEXT);
  }

  private static List<Words> words(Consultation known, Response response) {
    Questionnaire asked = known.questionnaire(response.version()).orElseThrow();
    List<Words> found = new ArrayList<>();
    for (Map.Entry<String, Object> answer : response.answers().entrySet()) {
      if (asked.question(answer.getKey()).filter(q -> q.kind() == Kind.TEXT).isPresent()) {
        found.add(
            new Words(
                response.id(),
                answer.getKey(),
                String.valueOf(answer.getValue()),
                response.taken(answer.getKey()).map(t -> t.place().folio()).orElse(null)));
      }
    }
    return found;
  }
}
