package org.convocatoria.pages.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Headers that pages and the gateway exchange in place of cookies, which do not pass the gateway.
 * It drops every {@code Convocatoria-*} header that comes from outside, and none leaves with an
 * response. Values may hold any text: they travel as base64url.
 */
public final class DoorHeaders {

  /** In a response: a sentence for the next page of the desk. */
  public static final String KEEP_NOTICE = "Convocatoria-Keep-Notice";

  /** In a request: the sentence that was left for this page. */
  public static final String KEPT_NOTICE = "Convocatoria-Kept-Notice";

  /** In a response: folio and clave of which this browser is the owner; empty to forget them. */
  public static final String KEEP_FOLIO = "Convocatoria-Keep-Folio";

  /** In a request: folio and clave which this browser showed not long ago. */
  public static final String KEPT_FOLIO = "Convocatoria-Kept-Folio";

  /** In a response: the clave or code that was sent is unknown. */
  public static final String WRONG_CLAVE = "Convocatoria-Wrong-Clave";

  /** In a response: the caller's role may not do what the request was for. */
  public static final String ROLE_REFUSED = "Convocatoria-Role-Refused";

  /** In a request: the seconds its sender has to wait before a clave or code is looked at. */
  public static final String WAIT = "Convocatoria-Wait";

  private DoorHeaders() {}

  /** The form in which a text travels. */
  public static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text that travelled, or nothing where there is none. */
  public static Optional<String> decode(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
