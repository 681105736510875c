package org.convocatoria.gateway.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Guards our forms against being sent by another site: a random cookie, and in the form a keyed
 * hash of it and of the browser's session. No visitor needs a session for that.
 */
@Component
public class FormTokens {

  static final String COOKIE = "__Host-csrf";
  static final String FIELD = "_csrf";

  private final Secrets secrets;

  FormTokens(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The value of the hidden field; sets the cookie where the browser has none yet. */
  public String issue(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    String value = cookie == null ? "" : cookie.getValue();
    if (value.isEmpty()) {
      value = Secrets.random(16);
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(value).toString());
    }
    return mark(value, request);
  }

  /** Whether the form was one of ours, shown to this browser. */
  boolean accepts(HttpServletRequest request, @Nullable String field) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || cookie.getValue().isEmpty() || field == null) {
      return false;
    }
    return MessageDigest.isEqual(bytes(mark(cookie.getValue(), request)), bytes(field));
  }

  private String mark(String value, HttpServletRequest request) {
    Cookie session = WebUtils.getCookie(request, SessionCookie.NAME);
    String bound = session == null ? "" : Lenient.text(session.getValue());
    return secrets.keyed("form", value + "|" + Secrets.hash(bound));
  }

  private static ResponseCookie cookie(String value) {
    return ResponseCookie.from(COOKIE, value)
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .path("/")
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
