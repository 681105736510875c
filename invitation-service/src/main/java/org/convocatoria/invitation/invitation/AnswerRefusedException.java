package org.convocatoria.invitation.invitation;

/** An answer that cannot be taken any more. */
public final class AnswerRefusedException extends RuntimeException {

  /** Why. */
  public enum Reason {
    /** The time to answer is over. */
    TOO_LATE,
    /** The workshop was cancelled. */
    CANCELLED,
    /** The person declined, and the place was offered to somebody else. */
    PASSED_ON
  }

  private final Reason reason;
  private final String call;

  AnswerRefusedException(Reason reason, String call) {
    super(reason.name());
    this.reason = reason;
    this.call = call;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Whose office can be asked. */
  public String call() {
    return call;
  }
}
