package org.convocatoria.gateway.account;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import org.convocatoria.gateway.edge.AddressBlock;
import org.convocatoria.gateway.edge.Attempts;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Mails a link for a new password. Whoever asks hears the same, and as soon, whether or not there
 * is such an account.
 */
@Service
class Recovering {

  static final Duration LINK_LASTS = Duration.ofHours(1);

  /** Letters to one address within the attempts' window. */
  static final int PER_ADDRESS = 3;

  /** Requests from one block of addresses within the same. */
  static final int PER_BLOCK = 20;

  private static final Logger log = LoggerFactory.getLogger(Recovering.class);

  private final Accounts accounts;
  private final AccountLetters letters;
  private final Attempts attempts;
  private final Clock clock;

  Recovering(Accounts accounts, AccountLetters letters, Attempts attempts, Clock clock) {
    this.accounts = accounts;
    this.letters = letters;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** How long to wait before asking again from there; zero where this request counts. */
  Duration wait(String address) {
    return attempts.begin().within(PER_BLOCK, "recovery-block", AddressBlock.of(address));
  }

  /** Begins, in a thread of its own: the time it takes tells nothing. */
  void begin(String email) {
    Thread.startVirtualThread(() -> mail(email));
  }

  /** Mails the link, where there is an account to recover. */
  void mail(String email) {
    try {
      accounts.withAddress(email).filter(this::canBeRecovered).ifPresent(this::mail);
    } catch (MongoException | BusyAccountException | EndedAccountException e) {
      log.warn("A link for a new password was not mailed: {}", e.getClass().getName());
    }
  }

  private void mail(Account found) {
    Duration wait = attempts.begin().within(PER_ADDRESS, "recovery", found.username());
    if (wait.isPositive()) {
      return;
    }
    accounts.change(
        found.username(),
        GatewayAudit.ANONYMOUS,
        account -> {
          Account.Person person = account.person();
          if (person == null || !canBeRecovered(account)) {
            throw new EndedAccountException();
          }
          Account next = account.withLink(letters.next(account, clock.instant().plus(LINK_LASTS)));
          return Change.of(next, "recovery-asked").asking(letters.recovery(next, person));
        });
  }

  private boolean canBeRecovered(Account account) {
    Account.State state = account.state(clock.instant());
    return state != Account.State.ENDED && state != Account.State.OVER;
  }
}
