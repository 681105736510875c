package org.convocatoria.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.pages.language.Paths;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send to our pages, by what browsers say of themselves.
 * Exempt are the API, which takes no cookie, and the addresses whose token in the path is the
 * proof.
 */
@Component
@Order(Filters.FOREIGN)
class ForeignRequests extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  private final String origin;

  ForeignRequests(GatewaySettings settings) {
    this.origin = origin(settings.publicUrl());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    boolean checked =
        !READING.contains(request.getMethod()) && Paths.isPage(path) && !Paths.isSecret(path);
    if (checked && !isOurOwn(request, path)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isOurOwn(HttpServletRequest request, String path) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OUR_OWN.contains(site.toLowerCase(Locale.ROOT));
    }
    String from = request.getHeader(HttpHeaders.ORIGIN);
    if (from != null) {
      return from.equalsIgnoreCase(origin);
    }
    // A program without a browser carries nothing that another site could use.
    boolean staff = path.equals("/personal") || path.startsWith("/personal/");
    return !staff && request.getHeader(HttpHeaders.COOKIE) == null;
  }

  private static String origin(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }
}
