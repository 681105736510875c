package org.convocatoria.gateway.edge;

import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Removes headers of a service's response that are internal, or that the gateway sets. */
class ServiceHeaders implements ResponseHttpHeadersFilter {

  private static final Set<String> KEPT_BACK =
      Set.of(
          "Server",
          "Set-Cookie",
          "X-Powered-By",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "X-XSS-Protection",
          "Referrer-Policy",
          "Permissions-Policy",
          "Strict-Transport-Security",
          "WWW-Authenticate",
          "Pragma",
          "Expires",
          "Connection",
          "Keep-Alive");

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerResponse response) {
    HttpHeaders passed = new HttpHeaders();
    passed.addAll(received);
    KEPT_BACK.forEach(passed::remove);
    return passed;
  }
}
