package org.convocatoria.messaging.outbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets changes of one aggregate take turns within a process, where they would only meet in the
 * store and begin again. Nothing depends on it: between processes the store compares, and who has
 * waited for long goes ahead.
 */
final class Turns {

  private static final long LONGEST_WAIT_MILLIS = 1_000;

  private final ReentrantLock[] locks = new ReentrantLock[256];

  Turns() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  <T> T inTurn(String id, Supplier<T> change) {
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
