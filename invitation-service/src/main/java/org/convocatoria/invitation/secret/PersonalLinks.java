package org.convocatoria.invitation.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Personal links and codes. They follow from what they are for, whom they belong to and a
 * generation; here only their hashes are kept, each in a field of its purpose.
 */
@Component
public class PersonalLinks {

  /** The purpose of the link to an invitation. */
  public static final String RSVP = "rsvp";

  /** The purpose of the code that is dictated instead of opened. */
  public static final String CODE = "code";

  /** The purpose of the link by which a person asks not to be invited again. */
  public static final String UNSUBSCRIBE = "unsubscribe";

  private static final String HASH = "HmacSHA256";

  /** No 0, O, 1 or I: they are read wrongly on paper and heard wrongly on the telephone. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int CODE_LENGTH = 10;

  /** Tokens have one length, so that an underscore or hyphen after them is known as not theirs. */
  private static final Pattern COPIED =
      Pattern.compile("[^\\p{L}\\p{N}_-]*([A-Za-z0-9_-]{43})[^\\p{L}\\p{N}]*");

  private final byte[] key;
  private final KeyedHash hash;

  PersonalLinks(@Value("${convocatoria.link-key}") String key, KeyedHash hash) {
    this.key = key.getBytes(UTF_8);
    this.hash = hash;
  }

  /** The secret part of a link. */
  public String token(String purpose, String id, int generation) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret(purpose, id, generation));
  }

  /**
   * The token of a link as somebody copied it, without the full stop, bracket or quote that the
   * text around it has there; anything else comes back as it is.
   */
  public static String asCopied(String token) {
    Matcher matcher = COPIED.matcher(token);
    return matcher.matches() ? matcher.group(1) : token;
  }

  /** What is kept of a token, as made or as copied. */
  public String hash(String token) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(asCopied(token).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is kept of an invitation's code. */
  public String codeHash(String id, int generation) {
    byte[] secret = secret(CODE, id, generation);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt(secret[i] & 31));
    }
    return codeHash(code.toString());
  }

  /**
   * What is kept of a code as somebody wrote it: spaces, dashes and case do not matter. A code is
   * short enough to be guessed from a plain hash, so this one is keyed.
   */
  public String codeHash(String written) {
    String code = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return hash.text(CODE, code);
  }

  private byte[] secret(String purpose, String id, int generation) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      return mac.doFinal((purpose + "|" + id + "|" + generation).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
