package org.convocatoria.workshop.workshop;

/** The workshop is closed or cancelled, so this can no longer be done. */
public final class WorkshopNotOpenException extends RuntimeException {

  private final WorkshopStatus status;

  WorkshopNotOpenException(String id, WorkshopStatus status) {
    super(id + " is " + status.wire());
    this.status = status;
  }

  /** Where the workshop stands. */
  public WorkshopStatus status() {
    return status;
  }
}
