package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has made, now and then, what the forms of participation still owe. */
@Component
class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);

  /** Whoever promised it is still about to make it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final ObjectProvider<Owing> forms;
  private final Clock clock;

  Settling(ObjectProvider<Owing> forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void run() {
    forms.orderedStream().forEach(this::settle);
  }

  /** One that fails holds up no other; it is tried again with the next run. */
  private void settle(Owing form) {
    try {
      form.settle(clock.instant().minus(UNDER_WAY));
    } catch (RuntimeException e) {
      log.error("{} cannot make what it owes", form.getClass().getSimpleName(), e);
    }
  }
}
