package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Counts the wrong claves and codes that come from an address, so that nobody tries one after the
 * other. The service says which were wrong.
 */
@Component
public class WrongGuesses {

  /** The header a program shows a clave in. */
  public static final String CLAVE = "Convocatoria-Clave";

  /** Far more than a hall full of people mistypes, far fewer than are needed to hit one. */
  static final int CLAVES = 200;

  /** Codes of invitations are short. */
  static final int CODES = Attempts.LIMIT;

  private static final String CODE_PAGE = "/i";
  private static final Pattern FORMS = Pattern.compile("/i|/folio(/[^/]+/archivos)?");

  private final Attempts attempts;

  WrongGuesses(Attempts attempts) {
    this.attempts = attempts;
  }

  /** How long this caller has to wait before a guess is looked at, zero for almost everybody. */
  public Duration wait(HttpServletRequest request) {
    return attempts.wait(what(request), request.getRemoteAddr(), limit(request));
  }

  /** What this caller sent was nobody's. */
  public void count(HttpServletRequest request) {
    attempts.count(what(request), request.getRemoteAddr(), limit(request));
  }

  /** Whether this is a form in which a clave or a code can be guessed. */
  static boolean isGuess(HttpServletRequest request) {
    return request.getMethod().equals("POST") && FORMS.matcher(address(request)).matches();
  }

  /** The address as it is matched, however it was escaped. */
  private static String address(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
  }

  private static String what(HttpServletRequest request) {
    return isCode(request) ? "code" : "clave";
  }

  private static int limit(HttpServletRequest request) {
    return isCode(request) ? CODES : CLAVES;
  }

  private static boolean isCode(HttpServletRequest request) {
    return address(request).equals(CODE_PAGE);
  }
}
