package org.convocatoria.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Carries the sentence about a change to the page after it, where it is shown once. */
public class Notices {

  private final MessageSource messages;

  /** Puts notices into the words of these messages. */
  public Notices(MessageSource messages) {
    this.messages = messages;
  }

  /** Leaves a message, in the language of this request, for the next page of the desk. */
  public void leave(HttpServletResponse response, String key, Object... values) {
    String sentence = messages.getMessage(key, values, LocaleContextHolder.getLocale());
    response.setHeader(DoorHeaders.KEEP_NOTICE, DoorHeaders.encode(sentence));
  }

  /** The sentence that was left for this page. */
  static Optional<String> of(HttpServletRequest request) {
    return DoorHeaders.decode(request.getHeader(DoorHeaders.KEPT_NOTICE));
  }
}
