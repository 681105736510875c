package org.convocatoria.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code as the notification service prints it in a letter, computed here a second time. */
public final class CodeOfLetters {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final String KEY = "bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8";

  private CodeOfLetters() {}

  public static String of(String invitation) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
      byte[] secret = mac.doFinal(("code|" + invitation + "|1").getBytes(UTF_8));
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        code.append(i == 5 ? "-" : "").append(LETTERS.charAt(secret[i] & 31));
      }
      return code.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
