package org.convocatoria.notification.message;

import java.util.Locale;

/** What is known of a message: kept, taken by the mail server, put off by it, or refused. */
public enum MessageStatus {
  WAITING,
  ACCEPTED,
  DEFERRED,
  REFUSED;

  /** The word other programs read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean settled() {
    return this == ACCEPTED || this == REFUSED;
  }
}
