package org.convocatoria.gateway.edge.service;

/** A service refused what the gateway asked for on somebody's behalf. */
public class RefusedException extends RuntimeException {

  private final int status;

  RefusedException(int status) {
    super("refused with " + status);
    this.status = status;
  }

  /** The status of the service's response. */
  public int status() {
    return status;
  }
}
