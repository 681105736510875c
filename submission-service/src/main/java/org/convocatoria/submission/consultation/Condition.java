package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * When a question is asked: only of those who chose one of these options in an earlier question.
 *
 * @param is ids of options
 */
public record Condition(
    String question,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> is) {

  /** Copies the list. */
  public Condition {
    is = List.copyOf(is);
  }
}
