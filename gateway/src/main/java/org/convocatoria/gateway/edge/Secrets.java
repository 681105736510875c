package org.convocatoria.gateway.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convocatoria.gateway.GatewaySettings;
import org.springframework.stereotype.Component;

/** Random values, hashes, and hashes keyed with the gateway's secret, one key per purpose. */
@Component
public class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String MAC = "HmacSHA256";

  private final byte[] secret;

  Secrets(GatewaySettings settings) {
    this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
    if (secret.length < 32) {
      throw new IllegalStateException("CONVOCATORIA_SECRET must have at least 32 characters");
    }
  }

  /** This many random bytes, base64url. */
  public static String random(int bytes) {
    byte[] value = new byte[bytes];
    RANDOM.nextBytes(value);
    return encode(value);
  }

  /** SHA-256, base64url. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return encode(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key of 256 bits for this purpose, derived from the secret. */
  public byte[] key(String purpose) {
    return mac(secret, "convocatoria/gateway/" + purpose);
  }

  /** HMAC-SHA-256 of a text under this key. */
  public static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
