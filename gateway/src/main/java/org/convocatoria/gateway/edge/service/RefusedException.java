package org.convocatoria.gateway.edge.service;

/** What the gateway asked a service for on somebody's behalf was refused, or would be. */
public class RefusedException extends RuntimeException {

  private final int status;

  /** Of this status. */
  public RefusedException(int status) {
    super("refused with " + status);
    this.status = status;
  }

  /** The status of the service's response. */
  public int status() {
    return status;
  }
}
