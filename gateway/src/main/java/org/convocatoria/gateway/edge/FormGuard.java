package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a form without its token. Exempt are the API, which takes no cookie, and the addresses
 * whose token in the path is the proof.
 */
@Component
class FormGuard implements HandlerInterceptor {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final FormTokens tokens;

  FormGuard(FormTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String path = request.getRequestURI();
    if (SAFE.contains(request.getMethod()) || exempt(path)) {
      return true;
    }
    if (tokens.accepts(request, request.getParameter(FormTokens.FIELD))) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  private static boolean exempt(String path) {
    return Paths.isApi(path)
        || path.equals("/i")
        || path.startsWith("/i/")
        || path.startsWith("/u/")
        || path.equals("/error");
  }
}
