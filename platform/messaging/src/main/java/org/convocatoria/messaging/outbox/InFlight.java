package org.convocatoria.messaging.outbox;

import java.util.Deque;
import java.util.List;

/** The entries of one aggregate that are still to be acknowledged, the first of them under way. */
final class InFlight {

  /** An aggregate that never comes to rest must not fill its outbox with what is published. */
  private static final int EARLY_REMOVAL = 64;

  private final Deque<Pending> queue;
  private long acknowledged;
  private long removable;

  InFlight(Deque<Pending> queue, long acknowledged) {
    this.queue = queue;
    this.acknowledged = acknowledged;
    this.removable = queue.getFirst().sequence() - 1;
  }

  Pending first() {
    return queue.getFirst();
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Entries behind the one under way. */
  int waiting() {
    return Math.max(0, queue.size() - 1);
  }

  void add(List<Pending> outbox) {
    long last = queue.getLast().sequence();
    outbox.stream().filter(p -> p.sequence() > last).forEach(queue::add);
  }

  /** False where this is not the entry under way. */
  boolean acknowledge(long sequence) {
    if (queue.getFirst().sequence() != sequence) {
      return false;
    }
    queue.removeFirst();
    acknowledged = sequence;
    return true;
  }

  long acknowledged() {
    return acknowledged;
  }

  boolean hasManyToRemove() {
    return acknowledged - removable >= EARLY_REMOVAL;
  }

  long removable() {
    removable = acknowledged;
    return removable;
  }
}
