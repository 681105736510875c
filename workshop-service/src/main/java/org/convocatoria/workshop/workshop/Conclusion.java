package org.convocatoria.workshop.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a workshop ended: a summary for the public and what was agreed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conclusion(Instant at, @Nullable String summary, List<String> agreements) {

  /** Copies what it is given. */
  public Conclusion {
    agreements = List.copyOf(agreements);
  }

  boolean saysTheSameAs(Conclusion other) {
    return equals(new Conclusion(at, other.summary, other.agreements));
  }
}
