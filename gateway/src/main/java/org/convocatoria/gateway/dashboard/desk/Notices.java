package org.convocatoria.gateway.dashboard.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.edge.Sealing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a notice from the change to the page after it, in a sealed cookie that lives a minute:
 * nothing is kept here, nothing can be made up in an address, and reloading does not say it again.
 */
@Component
public class Notices {

  private static final String COOKIE = "__Host-aviso";
  private static final String PURPOSE = "notice";
  private static final Duration LIFE = Duration.ofMinutes(1);

  private final Sealing sealing;
  private final JsonMapper mapper;
  private final MessageSource messages;

  Notices(Sealing sealing, JsonMapper mapper, MessageSource messages) {
    this.messages = messages;
    this.sealing = sealing;
    this.mapper = mapper;
  }

  /** The next page will say so. */
  public void leave(HttpServletResponse response, String key, String... values) {
    String json = mapper.writeValueAsString(new Notice(key, List.of(values)));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(sealing.seal(PURPOSE, json), LIFE));
  }

  /** The notice for this page, if one was left; it is taken away. */
  Optional<Notice> take(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    return sealing.open(PURPOSE, cookie.getValue()).flatMap(this::read);
  }

  /** What it says, in the language of this page. */
  String sentence(Notice notice) {
    return messages.getMessage(notice.key(), notice.arguments(), LocaleContextHolder.getLocale());
  }

  private Optional<Notice> read(String json) {
    try {
      return Optional.of(mapper.readValue(json, Notice.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static String cookie(String value, Duration life) {
    return ResponseCookie.from(COOKIE, value)
        .secure(true)
        .httpOnly(true)
        .sameSite("Lax")
        .path("/")
        .maxAge(life)
        .build()
        .toString();
  }
}
