package org.convocatoria.gateway.edge;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.convocatoria.pages.language.Paths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Counts the wrong claves and codes that come from an address, so that nobody tries one after the
 * other. The service says which were wrong.
 */
@Component
class WrongGuesses {

  /** The header a program shows a clave in. */
  static final String CLAVE = "Convocatoria-Clave";

  /** Far more than a hall full of people mistypes, far fewer than are needed to hit one. */
  static final int CLAVES = 200;

  /** Codes of invitations are short. */
  static final int CODES = 5;

  private static final Logger log = LoggerFactory.getLogger(WrongGuesses.class);
  private static final String CODE_PAGE = "/i";
  private static final Pattern FORMS = Pattern.compile("/i|/folio(/[^/]+/(archivos|acuse\\.pdf))?");

  private final Attempts attempts;

  WrongGuesses(Attempts attempts) {
    this.attempts = attempts;
  }

  /** A request that may hold a guess, which counts until it is known to be right. */
  record Guess(Attempts.Attempt attempt, Duration pause) {

    /** True after too many wrong ones: this one is not checked. */
    boolean mustWait() {
      return pause.isPositive();
    }

    /** It was right, or nobody looked at it; a failure to say so must not spoil the response. */
    void wasNotWrong() {
      try {
        attempt.giveBack();
      } catch (MongoException e) {
        log.warn("A right guess still counts: {}", e.getClass().getName());
      }
    }
  }

  /** Counts what this caller sends, if it is something to guess. */
  Guess begin(HttpServletRequest request) {
    Attempts.Attempt attempt = attempts.begin();
    if (!isGuess(request)) {
      return new Guess(attempt, Duration.ZERO);
    }
    boolean code = address(request).equals(CODE_PAGE);
    String who = AddressBlock.of(request.getRemoteAddr());
    return new Guess(attempt, attempt.within(code ? CODES : CLAVES, code ? "code" : "clave", who));
  }

  /** Whether this shows a clave, or is a form in which a clave or a code can be guessed. */
  private static boolean isGuess(HttpServletRequest request) {
    return Paths.isApi(request.getRequestURI())
        ? request.getHeader(CLAVE) != null
        : request.getMethod().equals("POST") && FORMS.matcher(address(request)).matches();
  }

  /** The address as it is matched, however it was escaped. */
  private static String address(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
  }
}
