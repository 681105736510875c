package org.convocatoria.workshop.request;

import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What tells a repeated request from a new one: the header {@code Idempotency-Key} together with
 * who sent it.
 */
public record RequestKey(String actor, String value) {

  /**
   * The key of a request; one without the header is never a repeat.
   *
   * @throws ProblemException 422 where the header is not a UUID
   */
  public static RequestKey of(String actor, @Nullable String header) {
    return new RequestKey(actor, IdempotencyKey.of(header));
  }
}
