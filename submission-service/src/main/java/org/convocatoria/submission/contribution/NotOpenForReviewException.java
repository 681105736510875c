package org.convocatoria.submission.contribution;

/** Review, or its owner, has already decided otherwise about this contribution. */
public final class NotOpenForReviewException extends RuntimeException {

  private final Status status;

  NotOpenForReviewException(Status status) {
    super(status.wire());
    this.status = status;
  }

  /** Where the contribution stands. */
  public Status status() {
    return status;
  }
}
