package org.convocatoria.gateway.edge;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** A limit that a request met, for the page that says so. */
public record BeyondLimit(ProblemKind limit) {

  static final String ATTRIBUTE = BeyondLimit.class.getName();

  /** The limit that this request met. */
  public static Optional<BeyondLimit> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof BeyondLimit met
        ? Optional.of(met)
        : Optional.empty();
  }

  /** True where the code of a venue lifts it. */
  public boolean lifted() {
    return limit == ProblemKind.TOO_MUCH_HANDED_IN;
  }
}
