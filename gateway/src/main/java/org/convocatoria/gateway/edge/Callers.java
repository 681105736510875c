package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.gateway.edge.service.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells on whose behalf a request of the API is passed on. */
final class Callers {

  private Callers() {}

  /** The signed-in program on staff addresses; anyone elsewhere, whatever was shown. */
  static Caller of(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith("/api/staff/")) {
      return Caller.ANONYMOUS;
    }
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn staff
        ? staff.caller()
        : Caller.ANONYMOUS;
  }
}
