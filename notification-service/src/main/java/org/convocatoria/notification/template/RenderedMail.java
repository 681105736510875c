package org.convocatoria.notification.template;

/** A mail as it will be read. It holds personal links and is never kept. */
public record RenderedMail(String subject, String plain, String html) {

  @Override
  public String toString() {
    return "RenderedMail[not shown]";
  }
}
