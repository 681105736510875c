package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.convocatoria.gateway.edge.service.InternalTokens;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.Trace;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.language.Language;
import org.convocatoria.pages.language.Paths;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Prepares a request for its way to a service: the caller's own credentials, cookies and claims of
 * origin are taken off; the internal token, the language and what the browser keeps for us are put
 * on.
 */
@Component
class Passport {

  private static final List<String> TAKEN_OFF =
      List.of(
          HttpHeaders.COOKIE,
          HttpHeaders.AUTHORIZATION,
          "Forwarded",
          "Host",
          Trace.NAME,
          "tracestate",
          "baggage");

  private final InternalTokens tokens;
  private final KeptByBrowser kept;

  Passport(InternalTokens tokens, KeptByBrowser kept) {
    this.tokens = tokens;
    this.kept = kept;
  }

  ServerRequest stamp(ServerRequest request, Service service) {
    HttpServletRequest servlet = request.servletRequest();
    String token = tokens.issue(service, Callers.of(servlet));
    return ServerRequest.from(request)
        .headers(
            headers -> {
              headers.headerNames().stream()
                  .filter(name -> isClaim(name, servlet.getRequestURI()))
                  .toList()
                  .forEach(headers::remove);
              TAKEN_OFF.forEach(headers::remove);
              String type = servlet.getHeader(HttpHeaders.CONTENT_TYPE);
              if (type != null) {
                headers.set(HttpHeaders.CONTENT_TYPE, type);
              }
              headers.setBearerAuth(token);
              headers.set(Trace.NAME, Trace.current());
              headers.set(
                  HttpHeaders.ACCEPT_LANGUAGE, Language.of(servlet).locale().toLanguageTag());
              kept.putOn(servlet, headers);
              if (servlet.getAttribute(DoorHeaders.WAIT) instanceof Duration wait) {
                headers.set(DoorHeaders.WAIT, Long.toString(wait.toSeconds() + 1));
              }
            })
        .build();
  }

  /** What was meant for the gateway goes no further. */
  void takeOff(ServerRequest request, ServerResponse response) {
    Told.note(request.servletRequest(), response.headers());
    kept.takeOff(request.servletRequest(), response.headers());
  }

  /** Nobody outside says where a request came from, or speaks for the gateway. */
  private static boolean isClaim(String header, String path) {
    String name = header.toLowerCase(Locale.ROOT);
    boolean clave = name.equalsIgnoreCase(WrongGuesses.CLAVE) && Paths.isApi(path);
    return name.startsWith("x-forwarded") || (name.startsWith("convocatoria-") && !clave);
  }
}
