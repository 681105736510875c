package org.convocatoria.service.secret;

import java.util.Base64;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes the secret of a personal link: 32 bytes as base64url, the same for the same thing and
 * generation, so that a link can be written again; a new generation is a new link. Only its hash is
 * stored.
 */
@Lazy
@Component
public class LinkTokens {

  private final KeyedHash hash;

  LinkTokens(KeyedHash hash) {
    this.hash = hash;
  }

  /** The token of this thing's link, for this purpose only. */
  public String issue(String purpose, String id, int generation) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(hash.of("link:" + purpose, id, Integer.toString(generation)));
  }

  /** What is stored, and looked for, instead of a token. */
  public String hashOf(String purpose, String token) {
    return hash.text("link-hash:" + purpose, token);
  }
}
