package org.convocatoria.notification.message;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes who delivers as soon as there is something to deliver. */
@Component
public class Arrivals {

  private final Semaphore signal = new Semaphore(0);

  /** Something was kept. */
  public void announce() {
    signal.release();
  }

  /** Waits for something new, at most so long: other instances do not announce here. */
  public void await(Duration longest) throws InterruptedException {
    if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }
}
