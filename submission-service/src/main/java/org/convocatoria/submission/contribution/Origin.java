package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a contribution came out of, where nobody handed it in as such.
 *
 * @param kind request, session, consultation, forum or application
 * @param id of the data request, session and so on
 * @param letter the number of the letter by which a data request was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(String kind, String id, @Nullable String letter) {

  /** One that was not made by letter. */
  public static Origin of(String kind, String id) {
    return new Origin(kind, id, null);
  }
}
