package org.convocatoria.workshop.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a table says: the part of a result that can be corrected.
 *
 * @param kind one of the kinds its workshop asks for
 * @param cites folios of the contributions it rests on
 * @param parent id of the result it serves, a strategy's objective for example
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    String kind, String text, List<String> cites, @Nullable String parent, @Nullable Votes votes) {

  /** Copies what it is given. */
  public Finding {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    cites = cites.stream().distinct().toList();
  }
}
