package org.convocatoria.workshop.workshop;

/** There is no workshop with this code in the call. */
public final class UnknownWorkshopException extends RuntimeException {

  UnknownWorkshopException(String id) {
    super(id);
  }
}
