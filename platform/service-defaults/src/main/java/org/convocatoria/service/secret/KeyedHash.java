package org.convocatoria.service.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 under the service's secret, each use bound to a purpose, so that a hash made for one
 * thing is worth nothing for another. Made when first asked for: not every service hashes.
 */
@Lazy
@Component
public class KeyedHash {

  private final SecretKeySpec key;

  public KeyedHash(@Value("${convocatoria.secret}") String secret) {
    byte[] bytes = Base64.getUrlDecoder().decode(secret);
    if (bytes.length < 32) {
      throw new IllegalArgumentException("CONVOCATORIA_SECRET needs 32 bytes in base64url");
    }
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The 32 bytes for this purpose and these parts; no part may be confused with another. */
  public byte[] of(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(purpose.getBytes(UTF_8));
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        mac.update((byte) 0);
        mac.update(Integer.toString(bytes.length).getBytes(UTF_8));
        mac.update((byte) 0);
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first 128 bits as 32 hexadecimal digits: an opaque id. */
  public String id(String purpose, String... parts) {
    return HexFormat.of().formatHex(of(purpose, parts), 0, 16);
  }

  /** The whole hash as text. */
  public String text(String purpose, String... parts) {
    return HexFormat.of().formatHex(of(purpose, parts));
  }
}
