package org.convocatoria.workshop.result;

/** There is no result with this id in the workshop. */
public final class UnknownResultException extends RuntimeException {

  UnknownResultException(String id) {
    super(id);
  }
}
