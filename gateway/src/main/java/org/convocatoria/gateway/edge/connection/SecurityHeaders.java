package org.convocatoria.gateway.edge.connection;

import jakarta.servlet.http.HttpServletResponse;

/** Tells browsers what a page may do: nothing but show our own files and send our own forms. */
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; "
          + "form-action 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final String FEATURES =
      "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), "
          + "microphone=(), payment=(), usb=()";

  private SecurityHeaders() {}

  /** Sets those that are the same for every address, and the strictest of the others. */
  static void set(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", FEATURES);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }
}
