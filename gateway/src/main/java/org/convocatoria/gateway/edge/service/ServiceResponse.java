package org.convocatoria.gateway.edge.service;

import java.util.Optional;

/** A service's response to a request of the gateway's own. */
public sealed interface ServiceResponse<T> {

  /** The service told it. */
  record Given<T>(T body) implements ServiceResponse<T> {}

  /** The service understood and said no: this caller may not know, or there is no such thing. */
  record Refused<T>(int status) implements ServiceResponse<T> {}

  /** The service did not respond in time, or is known to be down. */
  record Away<T>() implements ServiceResponse<T> {}

  /** What was given, if anything was. */
  default Optional<T> given() {
    return this instanceof Given<T>(T body) ? Optional.of(body) : Optional.empty();
  }

  /** Whether the service could not be reached, so that a page shows a note instead. */
  default boolean away() {
    return this instanceof Away<T>;
  }

  /**
   * What was given, for what makes no sense without.
   *
   * @throws RefusedException where the service refused
   * @throws ServiceAwayException where it is away
   */
  default T required() {
    return switch (this) {
      case Given<T>(T body) -> body;
      case Refused<T>(int status) -> throw new RefusedException(status);
      case Away<T> _ -> throw new ServiceAwayException();
    };
  }
}
