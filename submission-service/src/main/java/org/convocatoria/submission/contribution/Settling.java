package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has made, now and then, what the forms of participation still owe. */
@Component
class Settling {

  /** Whoever promised it is still about to make it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final ObjectProvider<Owing> forms;
  private final Clock clock;

  Settling(ObjectProvider<Owing> forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void round() {
    forms.orderedStream().forEach(form -> form.settle(clock.instant().minus(UNDER_WAY)));
  }
}
