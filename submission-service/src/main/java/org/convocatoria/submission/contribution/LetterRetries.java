package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.service.mail.Mailing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks again for letters that the notification service did not confirm, under the same ids. */
@Component
public class LetterRetries {

  /** The projection that says which messages the notification service has. */
  public static final String CONFIRMED = "confirmedLetters";

  private static final int BATCH = 200;

  private final List<LetterSource> sources;
  private final Projections projections;
  private final Clock clock;
  private final Duration askAgainAfter;

  LetterRetries(
      List<LetterSource> sources,
      Projections projections,
      Clock clock,
      @Value("${convocatoria.submission.ask-again-after}") Duration askAgainAfter) {
    this.sources = sources;
    this.projections = projections;
    this.clock = clock;
    this.askAgainAfter = askAgainAfter;
  }

  /**
   * A message that the notification service has.
   *
   * @param unsentAt when it was decided that it was one letter too many to its address; null for
   *     all others
   */
  public record Confirmed(String id, @Nullable Instant unsentAt) {}

  /** One look. Firing is an ordinary change, so two instances ask once. */
  void look(Instant now) {
    Instant before = now.minus(askAgainAfter);
    for (LetterSource source : sources) {
      for (LetterSource.Asked each : source.unconfirmed(before, BATCH)) {
        Set<String> confirmed = confirmed(each.mailing());
        if (confirmed.isEmpty()) {
          source.askAgain(each.id(), before, now);
        } else {
          source.confirm(each.id(), confirmed);
        }
      }
    }
  }

  private Set<String> confirmed(Mailing mailing) {
    List<String> messages = mailing.unconfirmed().stream().map(Mailing.Letter::message).toList();
    return projections.find(CONFIRMED, Confirmed.class, in("_id", messages)).stream()
        .map(Confirmed::id)
        .collect(Collectors.toSet());
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void run() {
    look(clock.instant());
  }
}
