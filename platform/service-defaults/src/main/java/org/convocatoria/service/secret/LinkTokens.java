package org.convocatoria.service.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes the secret of a personal link: 32 bytes as base64url, the same for the same thing and
 * generation, so that the notification service writes the same one; a new generation is a new link.
 * Only its hash is stored. Made when first asked for: not every service has the links' key.
 */
@Lazy
@Component
public class LinkTokens {

  private static final String HASH = "HmacSHA256";

  private final byte[] key;
  private final KeyedHash hash;

  LinkTokens(@Value("${convocatoria.link-key}") String key, KeyedHash hash) {
    this.key = key.getBytes(UTF_8);
    this.hash = hash;
  }

  /** The token of this thing's link, for this purpose only. */
  public String issue(String purpose, String id, int generation) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      byte[] secret = mac.doFinal((purpose + "|" + id + "|" + generation).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is stored, and looked for, instead of a token. */
  public String hashOf(String purpose, String token) {
    return hash.text("link-hash:" + purpose, token);
  }
}
