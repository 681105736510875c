package org.convocatoria.gateway.account;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.gateway.edge.AddressBlock;
import org.convocatoria.gateway.edge.Attempts;
import org.convocatoria.gateway.refusal.Refusal;
import org.convocatoria.gateway.refusal.RefusalAudit;
import org.convocatoria.gateway.refusal.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Checks a name and a password, and begins a login. */
@Service
class SigningIn {

  /** Wrong passwords for one account from one block of addresses. */
  static final int PER_ACCOUNT_AND_BLOCK = 5;

  /** Wrong passwords from one block, for whatever accounts: more than an office mistypes. */
  static final int PER_BLOCK = 30;

  /** Wrong passwords for one account, from wherever: more is an attack from many places. */
  static final int PER_ACCOUNT = 50;

  /**
   * Of these each block has during such an attack. There is no limit for an account alone: that
   * would lock out its owner.
   */
  static final int PER_ACCOUNT_AND_BLOCK_UNDER_ATTACK = 2;

  private static final Logger log = LoggerFactory.getLogger(SigningIn.class);

  /** How an attempt ended. */
  sealed interface Outcome {

    /** Signed in. */
    record In(Logins.Begun login) implements Outcome {}

    /** Wrong name or password; which of them is not told. */
    record Wrong() implements Outcome {}

    /** Too many failures; wait. */
    record Wait(Duration time) implements Outcome {}
  }

  private final Accounts accounts;
  private final Logins logins;
  private final Attempts attempts;
  private final Refusals refusals;
  private final RefusalAudit audit;

  SigningIn(
      Accounts accounts, Logins logins, Attempts attempts, Refusals refusals, RefusalAudit audit) {
    this.accounts = accounts;
    this.logins = logins;
    this.attempts = attempts;
    this.refusals = refusals;
    this.audit = audit;
  }

  Outcome attempt(String username, String password, String address, Logins.Kind kind) {
    String name = username.strip();
    Attempts.Attempt attempt = attempts.begin();
    Duration wait = count(attempt, name.toLowerCase(Locale.ROOT), AddressBlock.of(address));
    if (wait.isPositive()) {
      refusals.count(Refusal.LOGIN_LIMITED);
      return new Outcome.Wait(wait);
    }
    Optional<Account> account = accounts.check(name, password);
    if (account.isEmpty()) {
      refusals.count(Refusal.LOGIN_FAILED);
      // In a thread of its own, lest the time it takes tell which accounts there are.
      Thread.startVirtualThread(() -> record(name));
      return new Outcome.Wrong();
    }
    attempt.giveBack();
    return new Outcome.In(logins.begin(account.get(), kind));
  }

  private void record(String name) {
    try {
      if (accounts.knows(name)) {
        audit.loginFailed(name);
      }
    } catch (MongoException e) {
      log.warn("A failed login was not recorded: {}", e.getClass().getName());
    }
  }

  private static Duration count(Attempts.Attempt attempt, String name, String block) {
    Duration wait = attempt.within(PER_BLOCK, "login-block", block);
    if (wait.isPositive()) {
      return wait;
    }
    boolean attacked = attempt.count("login-account", name) > PER_ACCOUNT;
    int limit = attacked ? PER_ACCOUNT_AND_BLOCK_UNDER_ATTACK : PER_ACCOUNT_AND_BLOCK;
    return attempt.within(limit, "login", name + "|" + block);
  }
}
