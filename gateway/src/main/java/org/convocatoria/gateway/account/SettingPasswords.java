package org.convocatoria.gateway.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.password.PasswordRules;
import org.convocatoria.gateway.password.Passwords;
import org.springframework.stereotype.Service;

/**
 * Sets passwords: the first one and a forgotten one by a mailed link, later ones by the one before.
 * Every login that began with an earlier password ends.
 */
@Service
class SettingPasswords {

  private final Accounts accounts;
  private final Administrators administrators;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final CallFacts call;
  private final Clock clock;

  SettingPasswords(
      Accounts accounts,
      Administrators administrators,
      Passwords passwords,
      PasswordRules rules,
      CallFacts call,
      Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.passwords = passwords;
    this.rules = rules;
    this.call = call;
    this.clock = clock;
  }

  /** The account whose password a link sets, while the link is good. */
  Optional<Account> opened(String token) {
    return accounts.withLink(token).filter(account -> opens(account, token));
  }

  /**
   * Sets the password, once for each link.
   *
   * @return false where the link opens nothing any more
   * @throws InvalidException for a password that may not be used
   */
  boolean byLink(String token, String password) {
    Optional<Account> found = opened(token);
    if (found.isEmpty()) {
      return false;
    }
    check(found.get(), password);
    String hash = passwords.hash(password);
    try {
      Account after =
          accounts
              .change(
                  found.get().username(),
                  found.get().username(),
                  account -> {
                    if (!opens(account, token)) {
                      throw new EndedAccountException();
                    }
                    return Change.of(account.withPassword(hash), "password-set");
                  })
              .account();
      administrators.count(after);
      return true;
    } catch (EndedAccountException _) {
      return false;
    }
  }

  /**
   * Changes the password of somebody who knows the present one.
   *
   * @throws InvalidException for one that may not be used
   */
  Account change(Account account, String password) {
    check(account, password);
    String hash = passwords.hash(password);
    return accounts
        .change(
            account.username(),
            account.username(),
            now -> Change.of(now.withPassword(hash), "password-changed"))
        .account();
  }

  private boolean opens(Account account, String token) {
    Account.Link link = account.link();
    Account.State state = account.state(clock.instant());
    return link != null
        && link.hash().equals(Secrets.hash(token))
        && link.isOpen(clock.instant())
        && state != Account.State.ENDED
        && state != Account.State.OVER;
  }

  private void check(Account account, String password) {
    rules
        .refuse(password, about(account))
        .ifPresent(
            reason -> {
              throw InvalidException.of(
                  "password",
                  "password." + reason.id(),
                  PasswordRules.SHORTEST,
                  PasswordRules.LONGEST);
            });
  }

  private List<String> about(Account account) {
    List<String> about = new ArrayList<>();
    about.add(account.username());
    Account.Person person = account.person();
    if (person != null) {
      about.add(person.name());
      about.add(person.email());
    }
    call.call()
        .ifPresent(
            shown -> {
              about.add(shown.names().es());
              about.add(shown.names().en());
              about.add(shown.issuer().es());
              about.add(shown.issuer().en());
            });
    return about;
  }
}
