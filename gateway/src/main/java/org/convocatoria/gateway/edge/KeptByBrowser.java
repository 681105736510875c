package org.convocatoria.gateway.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The two things that a browser keeps for the services, sealed in cookies that never leave the
 * gateway: the sentence about what was just done, for the next page of the desk, and the folio
 * whose clave was shown.
 */
@Component
class KeptByBrowser {

  private static final Kept NOTICE =
      new Kept(
          "__Host-hecho", DoorHeaders.KEEP_NOTICE, DoorHeaders.KEPT_NOTICE, Duration.ofMinutes(1));
  private static final Kept FOLIO =
      new Kept(
          "__Host-folio", DoorHeaders.KEEP_FOLIO, DoorHeaders.KEPT_FOLIO, Duration.ofMinutes(30));

  private final Sealing sealing;
  private final Clock clock;

  private record Kept(String cookie, String keep, String kept, Duration life) {}

  KeptByBrowser(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Tells the service what this browser keeps, where the page may know it. */
  void putOn(HttpServletRequest request, HttpHeaders headers) {
    String path = request.getRequestURI();
    if (isAt(path, "/personal") && request.getMethod().equals("GET")) {
      open(NOTICE, request).ifPresent(value -> headers.set(NOTICE.kept(), value));
    }
    if (isAt(path, "/folio") || isAt(path, "/participar")) {
      open(FOLIO, request).ifPresent(value -> headers.set(FOLIO.kept(), value));
    }
  }

  /** The clave of this folio, if this browser keeps it. */
  Optional<String> claveOf(String folio, HttpServletRequest request) {
    return open(FOLIO, request)
        .flatMap(DoorHeaders::decode)
        .filter(kept -> kept.startsWith(folio + " "))
        .map(kept -> kept.substring(folio.length() + 1));
  }

  /** Seals what a response wants kept into cookies, and removes a notice that has been shown. */
  void takeOff(HttpServletRequest request, HttpHeaders response) {
    String path = request.getRequestURI();
    String notice = Paths.isApi(path) ? null : response.getFirst(NOTICE.keep());
    String folio = Paths.isApi(path) ? null : response.getFirst(FOLIO.keep());
    response.headerNames().stream()
        .filter(name -> name.regionMatches(true, 0, "Convocatoria-", 0, 13))
        .toList()
        .forEach(response::remove);
    if (notice != null) {
      keep(NOTICE, notice, response);
    } else if (isAt(path, "/personal")
        && request.getMethod().equals("GET")
        && WebUtils.getCookie(request, NOTICE.cookie()) != null) {
      keep(NOTICE, "", response);
    }
    if (folio != null) {
      keep(FOLIO, folio, response);
    }
  }

  private Optional<String> open(Kept what, HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, what.cookie());
    return cookie == null
        ? Optional.empty()
        : sealing.open(what.keep(), cookie.getValue()).flatMap(this::unlessOld);
  }

  /** The end stands in what is sealed: a cookie can be kept longer than it was meant to be. */
  private Optional<String> unlessOld(String text) {
    int bar = text.indexOf('|');
    try {
      return bar > 0 && clock.instant().isBefore(Instant.parse(text.substring(0, bar)))
          ? Optional.of(text.substring(bar + 1))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void keep(Kept what, String value, HttpHeaders response) {
    String sealed =
        value.isEmpty()
            ? ""
            : sealing.seal(what.keep(), clock.instant().plus(what.life()) + "|" + value);
    ResponseCookie cookie =
        HostCookie.of(what.cookie(), sealed, value.isEmpty() ? Duration.ZERO : what.life());
    response.add(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static boolean isAt(String path, @Nullable String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }
}
