package org.convocatoria.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convocatoria.notification.message.MailRequest.Link;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Computes personal links at the moment of sending, from what they are for, whom they belong to and
 * their generation. So no secret has to be kept or carried anywhere.
 */
@Component
public class PersonalLinks {

  /** The purpose of the short code, which is dictated instead of opened. */
  static final String CODE = "code";

  private static final String HASH = "HmacSHA256";

  /** No 0, O, 1 or I: they are read wrongly on paper and heard wrongly on the telephone. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int CODE_LENGTH = 10;
  private static final Map<String, String> PATHS =
      Map.of(
          "rsvp",
          "/i/",
          "unsubscribe",
          "/u/",
          "data-request",
          "/r/",
          "application",
          "/p/",
          "recovery",
          "/folio/recuperar/",
          "account",
          "/personal/entrar/clave/");

  /** The purpose of the digits that are asked for beside a password. */
  private static final String LOGIN_CODE = "login-code";

  private static final int LOGIN_CODES = 1_000_000;
  private static final int LOGIN_BYTES = 7;

  private final byte[] key;
  private final String publicUrl;

  PersonalLinks(
      @Value("${convocatoria.link-key}") String key,
      @Value("${convocatoria.public-url}") String publicUrl) {
    this.key = key.getBytes(UTF_8);
    this.publicUrl = publicUrl;
  }

  /** The links by the name that the template knows them by: an address, or a short code. */
  public Map<String, String> resolve(List<Link> links, Locale language) {
    String pages = publicUrl + (language.getLanguage().equals("en") ? "/en" : "");
    Map<String, String> resolved = new HashMap<>();
    links.forEach(link -> resolved.put(link.name(), resolve(link, pages)));
    return resolved;
  }

  private String resolve(Link link, String pages) {
    byte[] secret = secret(link);
    if (link.purpose().equals(CODE)) {
      return code(secret);
    }
    if (link.purpose().equals(LOGIN_CODE)) {
      return digits(secret);
    }
    String path = PATHS.get(link.purpose());
    if (path == null) {
      throw new IllegalArgumentException("no link leads to " + link.purpose());
    }
    return pages + path + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private byte[] secret(Link link) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      String owner = link.purpose() + "|" + link.id() + "|" + link.generation();
      return mac.doFinal(owner.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digits(byte[] secret) {
    long number = 0;
    for (int i = 0; i < LOGIN_BYTES; i++) {
      number = number << Byte.SIZE | (secret[i] & 0xff);
    }
    return "%06d".formatted(number % LOGIN_CODES);
  }

  /** Five bits a letter, in two groups of five. */
  private static String code(byte[] secret) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (i == CODE_LENGTH / 2) {
        code.append('-');
      }
      code.append(LETTERS.charAt(secret[i] & 31));
    }
    return code.toString();
  }
}
