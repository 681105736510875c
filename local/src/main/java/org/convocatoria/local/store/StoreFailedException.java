package org.convocatoria.local.store;

/** The store can no longer keep its promise (disk full, disk failing); its process must end. */
final class StoreFailedException extends RuntimeException {

  StoreFailedException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
