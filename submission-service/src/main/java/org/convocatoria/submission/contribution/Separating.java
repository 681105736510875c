package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives contributions back to the review whose target no longer stands: it was withdrawn, dismissed
 * or its admission taken back. Looks at what is, so that nothing is missed, whatever came first.
 */
@Component
class Separating {

  private static final int BATCH = 200;

  private final Contributions contributions;
  private final Clock clock;
  private final Duration wait;

  Separating(
      Contributions contributions,
      Clock clock,
      @Value("${convocatoria.submission.letters-wait}") Duration wait) {
    this.contributions = contributions;
    this.clock = clock;
    this.wait = wait;
  }

  /** One look. Giving back is an ordinary change, so two instances do it once. */
  void look(Instant now) {
    String after = "";
    List<Contribution> page;
    do {
      page = contributions.merged(after, BATCH);
      separate(page, now.truncatedTo(ChronoUnit.MILLIS));
      // More of the same target are looked at the next time, should it not stand.
      after = page.isEmpty() ? after : into(page.getLast());
    } while (page.size() == BATCH);
  }

  private void separate(List<Contribution> merged, Instant now) {
    Set<String> standing =
        contributions.with(merged.stream().map(Separating::into).distinct().toList()).stream()
            .filter(target -> target.awaitsOutcome() || mayComeBack(target, now))
            .map(Contribution::folio)
            .collect(Collectors.toSet());
    for (Contribution each : merged) {
      String into = into(each);
      if (!standing.contains(into)) {
        contributions.change(each.id(), "system", c -> Reviewing.separate(c, into, now));
      }
    }
  }

  /** A decision that can still be taken back parts nothing. */
  private boolean mayComeBack(Contribution target, Instant now) {
    Decided.Reviewed last = Reviewing.last(target);
    return last != null && now.isBefore(Reviewing.undoUntil(target, last, wait));
  }

  private static String into(Contribution merged) {
    String into = merged.mergedInto();
    return into == null ? "" : into;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void run() {
    look(clock.instant());
  }
}
