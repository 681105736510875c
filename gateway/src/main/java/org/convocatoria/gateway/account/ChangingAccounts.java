package org.convocatoria.gateway.account;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Changes what an account may do and when, and ends it; an administrator always stays. */
@Service
class ChangingAccounts {

  private final Accounts accounts;
  private final Administrators administrators;
  private final CallFacts call;
  private final Clock clock;

  ChangingAccounts(Accounts accounts, Administrators administrators, CallFacts call, Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.call = call;
    this.clock = clock;
  }

  /**
   * Gives an account another role, other tables, another period or another name of its person.
   *
   * @throws LastAdministratorException where nobody would be left to administer
   * @throws EndedAccountException where it has ended
   */
  Account change(String username, Entered entered, String actor) {
    Entered.Checked checked = entered.checked(call);
    return changed(
        username,
        actor,
        account ->
            Change.of(
                notEnded(account)
                    .with(
                        person(account, entered),
                        List.of(checked.role().id()),
                        checked.tables(),
                        checked.period()),
                "account-changed"));
  }

  /** Ends an account for good. What its person did stays in the audit under its name. */
  Account end(String username, String actor) {
    return changed(
        username,
        actor,
        account -> Change.of(notEnded(account).endedAt(clock.instant()), "account-ended"));
  }

  private Account changed(String username, String actor, Function<Account, Change> decision) {
    Account before = accounts.find(username).orElseThrow(UnknownAccountException::new);
    Account wanted = decision.apply(before).after();
    boolean goes =
        before.administersLastingly(clock.instant())
            && !wanted.administersLastingly(clock.instant());
    if (goes) {
      administrators.release(before);
    }
    try {
      return accounts.change(username, actor, decision).account();
    } finally {
      accounts.find(username).ifPresent(administrators::count);
    }
  }

  private static Account notEnded(Account account) {
    if (account.ended() != null) {
      throw new EndedAccountException();
    }
    return account;
  }

  private static Account.@org.jspecify.annotations.Nullable Person person(
      Account account, Entered entered) {
    Account.Person person = account.person();
    if (person == null || Entered.text(entered.name()).isEmpty()) {
      return person;
    }
    return new Entered(
            null, entered.name(), person.email(), person.language(), null, null, null, null)
        .person();
  }
}
