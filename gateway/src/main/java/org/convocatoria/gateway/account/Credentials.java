package org.convocatoria.gateway.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.account.Logins.Kind;
import org.convocatoria.gateway.edge.LoginCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Recognises who calls: the cookie counts on staff pages only, a bearer token on the staff API
 * only, so that no page of another site can use a browser's cookie against the API.
 */
@Component("credentials")
class Credentials extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Logins logins;
  private final GatewaySettings settings;

  Credentials(Logins logins, GatewaySettings settings) {
    this.logins = logins;
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (path.startsWith("/personal")) {
      Cookie cookie = WebUtils.getCookie(request, LoginCookie.NAME);
      if (cookie != null) {
        logins.find(cookie.getValue(), Kind.BROWSER).ifPresent(who -> signIn(who, List.of()));
      }
    } else if (path.startsWith("/api/staff/")) {
      bearer(request)
          .flatMap(token -> logins.find(token, Kind.PROGRAM))
          .ifPresent(who -> signIn(who, List.of()));
    } else if (path.startsWith("/actuator/")) {
      bearer(request)
          .filter(this::isMetricsToken)
          .ifPresent(_ -> signIn("metrics", List.of(new SimpleGrantedAuthority("metrics"))));
    }
    chain.doFilter(request, response);
  }

  private boolean isMetricsToken(String token) {
    return !settings.metricsToken().isEmpty()
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            settings.metricsToken().getBytes(StandardCharsets.UTF_8));
  }

  /** The token that a program shows. */
  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).trim());
  }

  private static void signIn(Object principal, List<SimpleGrantedAuthority> authorities) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
    SecurityContextHolder.setContext(context);
  }
}
