package org.convocatoria.messaging.inbox;

/**
 * A record that can never be handled as it is: unreadable, invalid or against a rule. It is
 * quarantined with its key; everything else a handler throws is retried until it passes.
 */
public class DataFailureException extends RuntimeException {

  private final String code;

  /** The code names the failure in the parked record; it must not quote the data. */
  public DataFailureException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  /** The code names the failure in the parked record; it must not quote the data. */
  public DataFailureException(String code) {
    super(code);
    this.code = code;
  }

  /** What went wrong, without quoting the data. */
  public String code() {
    return code;
  }
}
