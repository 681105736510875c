package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.convocatoria.service.access.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Mails a link for another clave to the address that a contribution bears. Whoever asks gets the
 * same answer, and as soon, whether or not there is such an address: it is looked for afterwards.
 */
@Service
public class Recovering implements AutoCloseable {

  /** More than come at once; beyond them nothing is promised to anybody. */
  private static final int WAITING = 1_000;

  private static final Logger log = LoggerFactory.getLogger(Recovering.class);

  private final Contributions contributions;
  private final RecoveryLinks links;
  private final Clock clock;
  private final ExecutorService afterwards =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("recovery").factory());

  Recovering(Contributions contributions, RecoveryLinks links, Clock clock) {
    this.contributions = contributions;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Somebody who lost a clave.
   *
   * @param folio the one it is about; null for all of the address
   */
  public record Lost(String email, @Nullable String folio) {}

  /** Begins, in a thread of its own: neither the answer nor its time tells what comes of it. */
  public void begin(Lost lost) {
    try {
      afterwards.execute(() -> mail(lost));
    } catch (RejectedExecutionException _) {
      log.warn("A link for another clave was not mailed: too many wait");
    }
  }

  private void mail(Lost lost) {
    try {
      String mailbox = Renewal.mailbox(lost.email());
      List<Contribution> oldest = contributions.ofMailbox(mailbox, 1);
      if (!oldest.isEmpty()) {
        mail(oldest.getFirst(), mailbox, lost.folio());
      }
    } catch (RuntimeException e) {
      log.warn("A link for another clave was not mailed: {}", e.getClass().getName());
    }
  }

  private void mail(Contribution oldest, String mailbox, @Nullable String folio) {
    if (folio == null || folio.isBlank()) {
      ask(oldest, null);
    } else {
      Folio.parse(folio)
          .flatMap(contributions::find)
          .filter(each -> mailbox.equals(Renewal.mailbox(each)))
          .ifPresent(each -> ask(oldest, each.id()));
    }
  }

  private void ask(Contribution oldest, @Nullable String only) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    contributions.change(
        oldest.id(), Caller.ANONYMOUS, c -> Renewal.ask(c, links.next(c, now, only)));
  }

  /** Ends after what waits was done. */
  @Override
  public void close() {
    afterwards.close();
  }
}
