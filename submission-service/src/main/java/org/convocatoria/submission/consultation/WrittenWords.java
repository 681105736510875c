package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

/** Reads the responses of a closed consultation, without the names of their respondents. */
@Service
public class WrittenWords {

  private static final int PAGE = 50;

  /** The number of batches read for one page, which may stay short where few wrote anything. */
  private static final int MOST_READ = 20;

  private final Consultations consultations;
  private final Responses responses;
  private final Clock clock;

  WrittenWords(Consultations consultations, Responses responses, Clock clock) {
    this.consultations = consultations;
    this.responses = responses;
    this.clock = clock;
  }

  /**
   * The response to one text question.
   *
   * @param answer the id of the response
   * @param asked the question as it was put to the respondent
   * @param folio of the contribution made of it; null if there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Words(
      String answer,
      String question,
      @JsonIgnore String asked,
      String text,
      @Nullable String folio) {}

  /** A page of these words, and the cursor of the next one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(List<Words> items, @Nullable String next) {}

  /**
   * A page of the responses to text questions, from a cursor on.
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
   * Passes every response on, one at a time.
   *
   * @throws ProblemException 409 while it is not closed
   */
  public void each(String consultation, Consumer<Response> to) {
    responses.each(closed(consultation).id(), to);
  }

  /**
   * Checks that the consultation is closed and its responses may be read.
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
    for (Map.Entry<String, Object> value : response.values().entrySet()) {
      Question question = asked.question(value.getKey()).orElse(null);
      if (question != null && question.kind() == Kind.TEXT) {
        found.add(
            new Words(
                response.id(),
                value.getKey(),
                question.text(),
                String.valueOf(value.getValue()),
                response.taken(value.getKey()).map(t -> t.place().folio()).orElse(null)));
      }
    }
    return found;
  }
}
