package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.convocatoria.messaging.inbox.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks again for letters that the notification service did not confirm, under the same ids. */
@Component
public class LetterRounds implements SmartLifecycle {

  /** The projection that says which messages the notification service has. */
  public static final String CONFIRMED = "confirmedLetters";

  private static final Logger log = LoggerFactory.getLogger(LetterRounds.class);
  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final int BATCH = 200;

  private final Contributions contributions;
  private final Projections projections;
  private final Clock clock;
  private final Duration askAgainAfter;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  LetterRounds(
      Contributions contributions,
      Projections projections,
      Clock clock,
      @Value("${convocatoria.submission.ask-again-after}") Duration askAgainAfter) {
    this.contributions = contributions;
    this.projections = projections;
    this.clock = clock;
    this.askAgainAfter = askAgainAfter;
  }

  /** A message that the notification service has. */
  public record Confirmed(String id) {}

  /** One look. Firing is an ordinary change, so two instances ask once. */
  void look(Instant now) {
    Instant before = now.minus(askAgainAfter);
    for (Contribution each : contributions.unconfirmed(before, BATCH)) {
      Set<String> confirmed = confirmed(each);
      contributions.change(
          each.id(),
          "anonymous",
          c ->
              confirmed.isEmpty()
                  ? c.askForLettersAgain(before, now)
                  : c.confirmLetters(confirmed));
    }
  }

  private Set<String> confirmed(Contribution contribution) {
    List<String> messages =
        contribution.letters().unconfirmed().stream().map(Mailing.Letter::message).toList();
    return projections.find(CONFIRMED, Confirmed.class, in("_id", messages)).stream()
        .map(Confirmed::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("letters").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run() {
    try {
      while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look(clock.instant());
        } catch (RuntimeException e) {
          log.warn("Unconfirmed letters are looked after later: {}", e.getClass().getName());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
