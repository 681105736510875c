package org.convocatoria.submission.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has contributors written to once all paragraphs of a new version are known here. A version that
 * says the same of a contribution as the one before is no reason to write.
 */
@Component
class OutcomeLetters {

  private static final int BATCH = 200;

  /** A version that was published longer ago is no news, as after a rebuild. */
  private static final Duration NEWS = Duration.ofDays(7);

  private final PublishedOutcomes outcomes;
  private final Telling telling;
  private final Calls calls;
  private final Clock clock;
  private volatile @Nullable PublishedVersion done;

  OutcomeLetters(PublishedOutcomes outcomes, Telling telling, Calls calls, Clock clock) {
    this.outcomes = outcomes;
    this.telling = telling;
    this.calls = calls;
    this.clock = clock;
  }

  /** One look. Writing is an ordinary change, so two instances write once. */
  void look(PublishedVersion version, Instant now) {
    if (!version.equals(done)
        && isNew(version, now)
        && outcomes.isWhole(version)
        && tellAll(version)) {
      done = version;
    }
  }

  private static boolean isNew(PublishedVersion version, Instant now) {
    Duration age = Duration.between(version.publishedAt(), now);
    return !age.isNegative() && age.compareTo(NEWS) < 0;
  }

  /** Tells all who are to be told; false if something was not known of one of them yet. */
  private boolean tellAll(PublishedVersion version) {
    boolean all = true;
    long after = 0;
    List<Contribution> page;
    do {
      page = telling.untold(version.call(), version.version(), after, BATCH);
      for (Contribution each : page) {
        all &= tell(each, version);
        after = each.number();
      }
    } while (page.size() == BATCH);
    return all;
  }

  private boolean tell(Contribution contribution, PublishedVersion version) {
    Instant cutOff = version.cutOff();
    if (!outcomes.settled(contribution, version.version()).isKnown()) {
      // What came after the cut-off is answered by a later version.
      return cutOff != null && contribution.arrival().at().isAfter(cutOff);
    }
    if (outcomes.isNews(contribution, version)) {
      telling.tell(contribution.id(), version.version());
    }
    return true;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void run() {
    calls
        .known()
        .flatMap(call -> outcomes.latest(call.id()))
        .ifPresent(version -> look(version, clock.instant()));
  }
}
