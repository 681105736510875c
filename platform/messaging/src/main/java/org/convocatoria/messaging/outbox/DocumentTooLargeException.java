package org.convocatoria.messaging.outbox;

/**
 * A document would be larger than the store takes: 16 MB for the state and what of it waits to be
 * published. Nothing was written (413).
 */
public final class DocumentTooLargeException extends RuntimeException {

  DocumentTooLargeException(String message, Throwable cause) {
    super(message, cause);
  }
}
