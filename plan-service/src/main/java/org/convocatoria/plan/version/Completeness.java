package org.convocatoria.plan.version;

import java.time.Duration;
import java.time.Instant;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.PendingDeadLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Whether everything that was received up to a cut-off is known here. Intake answers each cut-off
 * with its own count; only where that equals ours, and nothing was quarantined unread, can the gate
 * say that nobody was left out.
 */
@Service
class Completeness {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Evidence evidence;
  private final PendingDeadLetters deadLetters;
  private final Duration patience;

  Completeness(
      Evidence evidence,
      PendingDeadLetters deadLetters,
      @Value("${convocatoria.plan.count-patience}") Duration patience) {
    this.evidence = evidence;
    this.deadLetters = deadLetters;
    this.patience = patience;
  }

  /** Nothing that arrived here waits unread for a person. */
  boolean noDeadLetters() {
    return !deadLetters.any();
  }

  /** Waits a little for intake's count to come and for the evidence to be as many. */
  boolean reached(String call, Instant cutOff) {
    long end = System.nanoTime() + patience.toNanos();
    boolean complete = isComplete(call, cutOff);
    while (!complete && System.nanoTime() < end && paused()) {
      complete = isComplete(call, cutOff);
    }
    return complete && noDeadLetters();
  }

  private boolean isComplete(String call, Instant cutOff) {
    return evidence
        .counted(call, cutOff)
        .map(counted -> counted.count() == evidence.received(call, cutOff))
        .orElse(false);
  }

  private static boolean paused() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
