package org.convocatoria.gateway.edge;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie of a logged-in browser: bound to this host, unreadable to scripts. */
public final class LoginCookie {

  /** Its name; the prefix makes browsers insist on Secure and on this host. */
  public static final String NAME = "__Host-sesion";

  private LoginCookie() {}

  /** The cookie of a new login. */
  public static ResponseCookie of(String id, Duration life) {
    return HostCookie.of(NAME, id, life);
  }

  /** The cookie that takes it away. */
  public static ResponseCookie gone() {
    return of("", Duration.ZERO);
  }
}
