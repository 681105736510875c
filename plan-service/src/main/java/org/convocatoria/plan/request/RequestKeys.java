package org.convocatoria.plan.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Turns a caller's {@code Idempotency-Key} into an id nobody can guess or choose: a keyed hash of
 * the key and of what it is used for.
 */
@Component
public class RequestKeys {

  private final SecretKeySpec secret;

  RequestKeys(@Value("${convocatoria.secret}") String secret) {
    this.secret = new SecretKeySpec(Base64.getUrlDecoder().decode(secret), "HmacSHA256");
  }

  /**
   * The id of what this request makes: the same for the same key and caller, a new one without a
   * key.
   */
  public String id(String purpose, String caller, @Nullable String key) {
    String distinct = key == null ? UUID.randomUUID().toString() : checked(key);
    return HexFormat.of().formatHex(hash(purpose, caller, distinct), 0, 16);
  }

  /** Tells one request's content from another's. */
  public String fingerprint(Object content) {
    return HexFormat.of().formatHex(hash("fingerprint", content.toString()));
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

  private byte[] hash(String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        // With its length before it no part can be confused with another.
        mac.update((bytes.length + ":").getBytes(UTF_8));
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
