package org.convocatoria.benchmark.service.gruelbox;

import com.gruelbox.transactionoutbox.TransactionOutbox;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes up what a crash or a failure left behind, as its documentation asks for. */
class Flushing {

  private final TransactionOutbox outbox;

  Flushing(TransactionOutbox outbox) {
    this.outbox = outbox;
  }

  @Scheduled(fixedDelay = 1_000)
  void flush() {
    while (outbox.flush()) {
      Thread.onSpinWait();
    }
  }
}
