package org.convocatoria.gateway.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.edge.Secrets;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Computes what a mailed link or code says, as notification-service does when it writes the mail:
 * so no secret is stored or carried anywhere.
 */
@Lazy
@Component
public class LinkSecrets {

  /** The purpose of the link by which somebody sets a password. */
  public static final String ACCOUNT = "account";

  /** The purpose of the code that is asked for beside a password. */
  public static final String LOGIN_CODE = "login-code";

  private static final int CODES = 1_000_000;

  private final byte[] key;

  LinkSecrets(GatewaySettings settings) {
    this.key = settings.linkKey().getBytes(StandardCharsets.UTF_8);
    if (key.length < 32) {
      throw new IllegalStateException("CONVOCATORIA_LINK_KEY must have at least 32 characters");
    }
  }

  /** The token of the link of this account and generation. */
  public String link(String account, int generation) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secret(ACCOUNT, account, generation));
  }

  /** The six digits of a login that was begun under this id. */
  public String code(String login) {
    byte[] secret = secret(LOGIN_CODE, login, 1);
    long number = 0;
    for (int i = 0; i < 7; i++) {
      number = number << 8 | (secret[i] & 0xff);
    }
    return "%06d".formatted(number % CODES);
  }

  private byte[] secret(String purpose, String id, int generation) {
    return Secrets.mac(key, purpose + "|" + id + "|" + generation);
  }
}
