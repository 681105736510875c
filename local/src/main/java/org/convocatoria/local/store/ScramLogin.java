package org.convocatoria.local.store;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The store's side of one login by SCRAM-SHA-256 (RFC 7677): the client proves that it knows the
 * password, and no message contains it.
 */
final class ScramLogin {

  private static final int NONCE_BYTES = 24;

  /** Without channel binding, said by the client twice: here and, in base64, at the end. */
  private static final String HEADER = "n,,";

  private static final String HEADER_AGAIN = "c=biws";

  private final ScramUser user;
  private final String nonce;
  private final String begun;
  private final String challenge;

  private ScramLogin(ScramUser user, String nonce, String begun, String challenge) {
    this.user = user;
    this.nonce = nonce;
    this.begun = begun;
    this.challenge = challenge;
  }

  /** Reads the client's first message; null where it is none. */
  static @Nullable ScramLogin begin(String first, Function<String, ScramUser> users) {
    if (!first.startsWith(HEADER)) {
      return null;
    }
    String bare = first.substring(HEADER.length());
    Map<String, String> fields = fields(bare);
    String name = fields.get("n");
    String theirs = fields.get("r");
    if (name == null || theirs == null || theirs.isEmpty()) {
      return null;
    }
    byte[] bytes = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(bytes);
    String nonce = theirs + base64(bytes);
    ScramUser user = users.apply(name.replace("=2C", ",").replace("=3D", "="));
    String challenge = "r=%s,s=%s,i=%d".formatted(nonce, base64(user.salt()), ScramUser.ITERATIONS);
    return new ScramLogin(user, nonce, bare, challenge);
  }

  /** The store's first message. */
  String challenge() {
    return challenge;
  }

  /** Reads the client's last message and answers it; null where it proves nothing. */
  @Nullable String finish(String last) {
    int end = last.lastIndexOf(",p=");
    if (end < 0) {
      return null;
    }
    String unproved = last.substring(0, end);
    String conversation = begun + "," + challenge + "," + unproved;
    boolean proved =
        unproved.equals(HEADER_AGAIN + ",r=" + nonce)
            && user.isProved(bytes(last.substring(end + 3)), conversation);
    return proved ? "v=" + base64(user.signature(conversation)) : null;
  }

  String user() {
    return user.name();
  }

  private static Map<String, String> fields(String message) {
    Map<String, String> fields = new HashMap<>();
    for (String field : message.split(",", -1)) {
      if (field.length() > 1 && field.charAt(1) == '=') {
        fields.put(field.substring(0, 1), field.substring(2));
      }
    }
    return fields;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
