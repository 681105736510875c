package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * The condition of a question: only people who chose one of these options in an earlier question
 * are asked.
 *
 * @param is the ids of the options
 */
public record Condition(
    String question,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> is) {

  /** Copies the list. */
  public Condition {
    is = List.copyOf(is);
  }
}
