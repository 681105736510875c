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

/** Tells browsers what a page may do: nothing but show our own files and send our own forms. */
@Component
@Order(Filters.HEADERS)
class SecurityHeadersFilter extends OncePerRequestFilter {

  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; "
          + "form-action 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final String FEATURES =
      "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), "
          + "microphone=(), payment=(), usb=()";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", Paths.isSecret(path) ? "no-referrer" : "same-origin");
    response.setHeader("Permissions-Policy", FEATURES);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
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
