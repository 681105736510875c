package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts the wrong claves that come from an address, so that nobody tries one after the other. */
@Component
public class WrongClaves {

  /** The header a clave travels in. */
  public static final String HEADER = "Convocatoria-Clave";

  /** Far more than a hall full of people mistypes, far fewer than are needed to hit one. */
  static final int LIMIT = 200;

  private static final String WHAT = "clave";

  private final Attempts attempts;

  WrongClaves(Attempts attempts) {
    this.attempts = attempts;
  }

  /** How long this caller has to wait before a clave is looked at, zero for almost everybody. */
  public Duration wait(HttpServletRequest request) {
    return attempts.wait(WHAT, request.getRemoteAddr(), LIMIT);
  }

  /** What this caller sent was nobody's. */
  public void count(HttpServletRequest request) {
    attempts.count(WHAT, request.getRemoteAddr(), LIMIT);
  }
}
