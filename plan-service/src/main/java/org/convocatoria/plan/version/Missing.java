package org.convocatoria.plan.version;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.plan.evidence.Standing;

/**
 * What a contribution still lacks before a version may be published: nobody is left without an
 * answer. It needs a review; then, where review does not answer it, a use in the plan or an answer.
 */
public enum Missing {
  REVIEW,
  ANSWER;

  /** The word for it in interfaces. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Nothing where it is settled. */
  static Optional<Missing> of(Standing standing, boolean used, boolean answered) {
    return switch (standing) {
      case SETTLED -> Optional.empty();
      case IN_REVIEW -> answered ? Optional.empty() : Optional.of(REVIEW);
      case ADMITTED, MERGED -> used || answered ? Optional.empty() : Optional.of(ANSWER);
    };
  }
}
