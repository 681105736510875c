package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response: a questionnaire that somebody filled in. The respondent is stored elsewhere, or
 * nowhere.
 *
 * @param version of the questionnaire
 * @param values by question or statement
 * @param complete false for a draft
 * @param channel web, paper, telephone or counter
 * @param at the time it arrived; of an anonymous one only the day
 * @param revision grows with each change
 * @param taken the words of which contributions were made
 */
public record Response(
    String id,
    String consultation,
    int version,
    Map<String, Object> values,
    boolean complete,
    String channel,
    Instant at,
    long revision,
    List<TakenWords> taken) {

  /** Copies what it is given. */
  public Response {
    values = Map.copyOf(values);
    taken = List.copyOf(taken);
  }

  /** The contribution made of the words given to this question. */
  public Optional<TakenWords> taken(String question) {
    return taken.stream().filter(each -> each.question().equals(question)).findFirst();
  }
}
