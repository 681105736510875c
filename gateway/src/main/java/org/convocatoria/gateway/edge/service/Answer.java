package org.convocatoria.gateway.edge.service;

import java.util.Optional;

/** What a service answered, so that a page decides what to show for each case. */
public sealed interface Answer<T> {

  /** The service did what was asked. */
  record Given<T>(T body) implements Answer<T> {}

  /** The service understood and said no: the caller's mistake, or a state that forbids it. */
  record Refused<T>(int status, Problem problem) implements Answer<T> {}

  /** The service did not answer in time or is known to be down. */
  record Away<T>() implements Answer<T> {}

  /** What was given, if anything was. */
  default Optional<T> given() {
    return this instanceof Given<T>(T body) ? Optional.of(body) : Optional.empty();
  }

  /** Whether the service could not be reached, so that a page shows a note instead. */
  default boolean away() {
    return this instanceof Away<T>;
  }

  /** For pages that are nothing without this answer: not found and away become error pages. */
  default T orErrorPage() {
    return switch (this) {
      case Given<T>(T body) -> body;
      case Refused<T>(int status, Problem _) when status == 404 -> throw new NotThereException();
      case Refused<T>(int status, Problem problem) -> throw new RefusedException(status, problem);
      case Away<T> _ -> throw new ServiceAwayException();
    };
  }
}
