package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.gateway.edge.service.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells on whose behalf a request is passed on. */
public final class Callers {

  private Callers() {}

  /**
   * Whoever is signed in on staff addresses, program or browser; anyone elsewhere, whatever was
   * shown.
   */
  static Caller of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!path.startsWith("/api/staff/")
        && !path.equals("/personal")
        && !path.startsWith("/personal/")) {
      return Caller.ANONYMOUS;
    }
    return signedIn();
  }

  /** Whoever is signed in, or anyone. */
  public static Caller signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn staff
        ? staff.caller()
        : Caller.ANONYMOUS;
  }
}
