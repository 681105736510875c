package org.convocatoria.gateway.account;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.edge.AddressBlock;
import org.convocatoria.gateway.edge.Attempts;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.password.Passwords;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.convocatoria.gateway.refusal.Refusal;
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

    /** The password is right, and a code was mailed; it comes back with this id. */
    record Code(String id) implements Outcome {}

    /** Wrong name or password; which of them is not told. */
    record Wrong() implements Outcome {}

    /** The password is right, but the account may not be used now. */
    record NotNow(Account.State state, Period period) implements Outcome {}

    /** Too many failures; wait. */
    record Wait(Duration time) implements Outcome {}
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final Codes codes;
  private final Logins logins;
  private final Attempts attempts;
  private final Refusals refusals;
  private final GatewayAudit audit;
  private final GatewaySettings settings;
  private final Clock clock;

  SigningIn(
      Accounts accounts,
      Passwords passwords,
      Codes codes,
      Logins logins,
      Attempts attempts,
      Refusals refusals,
      GatewayAudit audit,
      GatewaySettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.codes = codes;
    this.logins = logins;
    this.attempts = attempts;
    this.refusals = refusals;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  Outcome attempt(String username, String password, String address, Logins.Kind kind) {
    String name = username.strip();
    Attempts.Attempt attempt = attempts.begin();
    Duration wait = count(attempt, name.toLowerCase(Locale.ROOT), AddressBlock.of(address));
    if (wait.isPositive()) {
      refusals.count(Refusal.LOGIN_LIMITED);
      return new Outcome.Wait(wait);
    }
    Optional<Account> account = matching(name, password);
    if (account.isEmpty()) {
      refusals.count(Refusal.LOGIN_FAILED);
      // In a thread of its own, lest the time it takes tell which accounts there are.
      Thread.startVirtualThread(() -> record(name, address));
      return new Outcome.Wrong();
    }
    attempt.giveBack();
    return goOn(account.get(), address, kind);
  }

  /** The second step, with the id of the first one and the digits of its mail. */
  Outcome confirm(String id, String typed, String address, Logins.Kind kind) {
    Optional<Account> account = codes.check(id, typed);
    if (account.isEmpty()) {
      refusals.count(Refusal.LOGIN_FAILED);
      return new Outcome.Wrong();
    }
    return new Outcome.In(logins.begin(account.get(), kind, address));
  }

  /** Whether this is the present password of the account, counted like a login. */
  boolean isPassword(Account account, String password, String address) {
    Attempts.Attempt attempt = attempts.begin();
    String name = account.username().toLowerCase(Locale.ROOT);
    boolean right =
        count(attempt, name, AddressBlock.of(address)).isZero()
            && account.password() != null
            && passwords.matches(password, account.password());
    if (right) {
      attempt.giveBack();
    }
    return right;
  }

  private Outcome goOn(Account account, String address, Logins.Kind kind) {
    Account.State state = account.state(clock.instant());
    if (state != Account.State.ACTIVE) {
      return new Outcome.NotNow(state, account.period());
    }
    Account.Person person = account.person();
    if (person == null || !settings.mailsCodes()) {
      return new Outcome.In(logins.begin(account, kind, address));
    }
    Codes.Asked asked = codes.ask(account, person);
    String id = asked.id();
    return id == null ? new Outcome.Wait(asked.pause()) : new Outcome.Code(id);
  }

  /** The account, if the password is right; it takes as long if there is none. */
  private Optional<Account> matching(String name, String password) {
    Optional<Account> found = accounts.signingInWith(name);
    String hash = found.map(Account::password).orElse(null);
    if (hash == null) {
      passwords.matchesNothing(password);
      return Optional.empty();
    }
    return passwords.matches(password, hash)
        ? found.map(account -> withBetterHash(account, hash, password))
        : Optional.empty();
  }

  /** Only now is the password at hand, so only now can it be hashed in a better way. */
  private Account withBetterHash(Account account, String hash, String password) {
    if (!passwords.shouldReplace(hash)) {
      return account;
    }
    String better = passwords.hash(password);
    return accounts
        .change(
            account.username(),
            account.username(),
            now ->
                hash.equals(now.password())
                    ? Change.of(now.withHash(better, Secrets.hash(hash)), "password-rehashed")
                    : Change.of(now, "password-rehashed"))
        .account();
  }

  private void record(String name, String address) {
    try {
      accounts
          .signingInWith(name)
          .ifPresent(
              account -> audit.loginFailed(account.username(), AddressBlock.written(address)));
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
