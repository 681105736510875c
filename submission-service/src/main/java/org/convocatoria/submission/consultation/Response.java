package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire that somebody filled in. Who that was is kept elsewhere, or nowhere.
 *
 * @param version of the questionnaire
 * @param answers by question or statement
 * @param complete false while it is only kept to go on with later
 * @param channel web, paper, telephone or counter
 * @param at when it came; of an anonymous one only the day
 * @param revision grows with each change
 * @param taken the words that were made contributions
 */
public record Response(
    String id,
    String consultation,
    int version,
    Map<String, Object> answers,
    boolean complete,
    String channel,
    Instant at,
    long revision,
    List<TakenWords> taken) {

  /** Copies what it is given. */
  public Response {
    answers = Map.copyOf(answers);
    taken = List.copyOf(taken);
  }

  /** The contribution that the words answered to this question were made. */
  public Optional<TakenWords> taken(String question) {
    return taken.stream().filter(each -> each.question().equals(question)).findFirst();
  }
}
