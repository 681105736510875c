package org.convocatoria.service.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows metrics only to callers with the scraper's token; without one configured, to nobody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MetricsToken extends OncePerRequestFilter {

  private final byte[] expected;
  private final boolean configured;

  MetricsToken(@Value("${convocatoria.metrics-token:}") String token) {
    this.expected = ("Bearer " + token).getBytes(UTF_8);
    this.configured = !token.isEmpty();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader("Authorization");
    if (configured && given != null && MessageDigest.isEqual(expected, given.getBytes(UTF_8))) {
      // The resource server would try to read the scraper's token as one of the gateway's.
      chain.doFilter(
          new jakarta.servlet.http.HttpServletRequestWrapper(request) {
            @Override
            public @org.jspecify.annotations.Nullable String getHeader(String name) {
              return "Authorization".equalsIgnoreCase(name) ? null : super.getHeader(name);
            }
          },
          response);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
