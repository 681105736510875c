package org.convocatoria.plan.request;

import java.util.UUID;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a caller's {@code Idempotency-Key} into an id nobody can guess or choose: a keyed hash of
 * the key and of what it is used for.
 */
@Component
public class RequestKeys {

  private final KeyedHash hash;

  RequestKeys(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * The id of what this request makes: the same for the same key and caller, a new one without a
   * key.
   */
  public String id(String purpose, String caller, @Nullable String key) {
    String distinct = key == null ? UUID.randomUUID().toString() : checked(key);
    return hash.id(purpose, caller, distinct);
  }

  /** Tells one request's content from another's. */
  public String fingerprint(Object content) {
    return hash.text("fingerprint", content.toString());
  }

  private static String checked(String key) {
    try {
      return UUID.fromString(key).toString();
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalid(
          "Idempotency-Key",
          "La clave de repetición debe ser un UUID.",
          "The idempotency key must be a UUID.");
    }
  }
}
