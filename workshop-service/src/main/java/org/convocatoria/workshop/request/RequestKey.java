package org.convocatoria.workshop.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What tells a repeated request from a new one: the header {@code Idempotency-Key} together with
 * who sent it.
 */
public record RequestKey(String actor, String value) {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  /**
   * The key of a request; one without the header is never a repeat.
   *
   * @throws ProblemException 422 where the header is not a UUID
   */
  public static RequestKey of(String actor, @Nullable String header) {
    if (header == null) {
      return new RequestKey(actor, UUID.randomUUID().toString());
    }
    if (!UUID_FORM.matcher(header).matches()) {
      throw ProblemException.invalid(
          "Idempotency-Key",
          "La clave de repetición debe ser un UUID.",
          "The idempotency key must be a UUID.");
    }
    return new RequestKey(actor, header);
  }
}
