package org.convocatoria.invitation.invitation;

/** A reply that cannot be taken any more. */
public final class ReplyRefusedException extends RuntimeException {

  /** The reason. */
  public enum Reason {
    /** The time to reply is over. */
    TOO_LATE,
    /** The workshop was cancelled. */
    CANCELLED,
    /** The person declined, and the place was offered to somebody else. */
    PASSED_ON
  }

  private final Reason reason;
  private final String call;

  ReplyRefusedException(Reason reason, String call) {
    super(reason.name());
    this.reason = reason;
    this.call = call;
  }

  /** The reason. */
  public Reason reason() {
    return reason;
  }

  /** The call whose office can be asked. */
  public String call() {
    return call;
  }
}
