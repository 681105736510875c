package org.convocatoria.gateway.edge;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** A cookie as all of ours are: bound to this host, unreadable to scripts, sent over TLS only. */
public final class HostCookie {

  private HostCookie() {}

  /** The cookie with this value; one that lasts no time takes the earlier one away. */
  public static ResponseCookie of(String name, String value, Duration life) {
    return ResponseCookie.from(name, value)
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .path("/")
        .maxAge(life)
        .build();
  }
}
