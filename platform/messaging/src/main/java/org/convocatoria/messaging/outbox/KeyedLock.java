package org.convocatoria.messaging.outbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Serializes the changes of one aggregate within a process, where they would only lose the
 * compare-and-set to each other and retry. Correctness does not depend on it: between processes the
 * store compares, and a change that has waited for a second goes ahead without the lock.
 */
final class KeyedLock {

  private static final long LONGEST_WAIT_MILLIS = 1_000;

  private final ReentrantLock[] locks = new ReentrantLock[256];

  KeyedLock() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  <T> T holding(String id, Supplier<T> change) {
    ReentrantLock lock = locks[Math.floorMod(id.hashCode(), locks.length)];
    boolean held = waitFor(lock);
    try {
      return change.get();
    } finally {
      if (held) {
        lock.unlock();
      }
    }
  }

  private static boolean waitFor(ReentrantLock lock) {
    try {
      return lock.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
