package org.convocatoria.submission.acuse;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Makes few documents at once, since each takes some megabytes while it is laid out. */
final class Presses {

  private final Semaphore free;
  private final Duration patience;

  Presses(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Makes a document as soon as it is its turn.
   *
   * @throws ProblemException 429 where that takes too long
   */
  byte[] print(Supplier<byte[]> document) {
    if (!isTurn()) {
      throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-documents", "acuse.busy");
    }
    try {
      return document.get();
    } finally {
      free.release();
    }
  }

  private boolean isTurn() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
