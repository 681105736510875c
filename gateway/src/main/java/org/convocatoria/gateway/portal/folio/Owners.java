package org.convocatoria.gateway.portal.folio;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.convocatoria.gateway.edge.Sealing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers for half an hour that a browser's user knows a clave, in a sealed cookie: the clave is
 * never part of an address, and nothing is kept here.
 */
@Component
public class Owners {

  private static final String COOKIE = "__Host-folio";
  private static final String PURPOSE = "folio";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Sealing sealing;
  private final JsonMapper mapper;
  private final Clock clock;

  Owners(Sealing sealing, JsonMapper mapper, Clock clock) {
    this.sealing = sealing;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** From now on this browser sees what the owner of the folio sees. */
  public void remember(HttpServletResponse response, String folio, String clave, String file) {
    Ownership ownership = new Ownership(folio, clave, clock.instant().plus(LIFE), file);
    String sealed = sealing.seal(PURPOSE, mapper.writeValueAsString(ownership));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(sealed, LIFE));
  }

  /** The folio this browser has shown the clave of, if any and not too long ago. */
  public Optional<Ownership> current(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    return sealing
        .open(PURPOSE, cookie.getValue())
        .flatMap(this::read)
        .filter(ownership -> clock.instant().isBefore(ownership.until()));
  }

  /** The clave of this folio, if this browser has shown it; empty otherwise. */
  String claveOf(HttpServletRequest request, String folio) {
    return current(request)
        .filter(ownership -> ownership.folio().equals(folio))
        .map(Ownership::clave)
        .orElse("");
  }

  void forget(HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
  }

  private Optional<Ownership> read(String json) {
    try {
      return Optional.of(mapper.readValue(json, Ownership.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static String cookie(String value, Duration life) {
    return ResponseCookie.from(COOKIE, value)
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .path("/")
        .maxAge(life)
        .build()
        .toString();
  }
}
