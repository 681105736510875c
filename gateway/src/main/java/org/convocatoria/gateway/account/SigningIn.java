package org.convocatoria.gateway.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.gateway.edge.Attempts;
import org.springframework.stereotype.Service;

/** Checks a name and a password, and begins a login. */
@Service
class SigningIn {

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

  SigningIn(Accounts accounts, Logins logins, Attempts attempts) {
    this.accounts = accounts;
    this.logins = logins;
    this.attempts = attempts;
  }

  Outcome attempt(String username, String password, String address, Logins.Kind kind) {
    String who = "login|" + username.strip().toLowerCase(Locale.ROOT);
    Duration wait = attempts.attempt(who, address);
    if (wait.isPositive()) {
      return new Outcome.Wait(wait);
    }
    Optional<Account> account = accounts.check(username.strip(), password);
    if (account.isEmpty()) {
      return new Outcome.Wrong();
    }
    attempts.succeeded(who, address);
    return new Outcome.In(logins.begin(account.get(), kind));
  }
}
