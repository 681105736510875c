package org.convocatoria.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.language.Paths;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the headers for browsers that depend on the address; all responses have the others. */
@Component
@Order(Filters.HEADERS)
class SecurityHeadersFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    response.setHeader("Referrer-Policy", Paths.isSecret(path) ? "no-referrer" : "same-origin");
    if (request.isSecure()) {
      // Of this host only: what other hosts of the domain do is not for us to say.
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (Routes.passOn(Paths.withoutLanguage(path))) {
      chain.doFilter(request, response);
      return;
    }
    if (Paths.isPersonal(path)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader("X-Robots-Tag", "noindex");
    } else if (Paths.isPage(path)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    chain.doFilter(request, response);
  }
}
