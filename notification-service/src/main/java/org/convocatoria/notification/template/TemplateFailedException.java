package org.convocatoria.notification.template;

/** A request lacks something that its template needs. The message names no content. */
public final class TemplateFailedException extends RuntimeException {

  TemplateFailedException(String template, Throwable cause) {
    super("the template " + template + " could not be filled in: " + cause.getClass().getName());
  }
}
