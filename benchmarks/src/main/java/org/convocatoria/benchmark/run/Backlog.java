package org.convocatoria.benchmark.run;

/**
 * What is accepted and not yet published: by the count of acknowledged requests and of records in
 * the topic and, where the platform publishes, by the outboxes in the store.
 */
record Backlog(long unpublished, long depth, double oldestSeconds) {

  /** Outboxes are emptied five times a second, so that much of the arrivals may be more at hand. */
  private static final double REMOVAL_SECONDS = 0.2;

  private static final int NOISE = 50;

  /** No deeper than at the start, but for what one removal takes. */
  boolean within(Backlog start, double perSecond) {
    double tolerance = NOISE + REMOVAL_SECONDS * perSecond;
    return depth <= start.depth + tolerance && unpublished <= start.unpublished + tolerance;
  }
}
