package org.convocatoria.plan.request;

import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.service.secret.Fingerprints;
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
  private final Fingerprints fingerprints;

  RequestKeys(KeyedHash hash, Fingerprints fingerprints) {
    this.hash = hash;
    this.fingerprints = fingerprints;
  }

  /**
   * The id of what this request makes: the same for the same key and caller, a new one without a
   * key.
   */
  public String id(String purpose, String caller, @Nullable String key) {
    return hash.id(purpose, caller, IdempotencyKey.of(key));
  }

  /** Tells one request's content from another's. */
  public String fingerprint(Object content) {
    return fingerprints.of(content);
  }
}
