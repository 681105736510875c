package org.convocatoria.gateway.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.gateway.account.Accounts.Changed;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.letter.Outgoing;
import org.springframework.stereotype.Service;

/** Gives a person an account: they get a link by mail, which sets their password once. */
@Service
class Inviting {

  /** A week with its weekend: who was away on the day of the mail still finds it good. */
  static final Duration LINK_LASTS = Duration.ofDays(7);

  private final Accounts accounts;
  private final AccountLetters letters;
  private final CallFacts call;
  private final Outgoing outgoing;
  private final Clock clock;

  Inviting(
      Accounts accounts, AccountLetters letters, CallFacts call, Outgoing outgoing, Clock clock) {
    this.accounts = accounts;
    this.letters = letters;
    this.call = call;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /**
   * Invites somebody. Whoever gets no response may ask again: the same invitation that still waits
   * for its person is the same account, and no second letter.
   *
   * @throws InvalidException for what is wrong, the address of another account among it
   */
  Changed invite(Entered entered, String actor) {
    Account.Person person = entered.person();
    Entered.Checked checked = entered.checked(call);
    Optional<Account> before = accounts.withAddress(person.email());
    if (before.filter(account -> isRepeated(account, person, checked)).isPresent()) {
      Account account = before.orElseThrow();
      return new Changed(account, outgoing.send(Accounts.COLLECTION, account.username()));
    }
    String asked = Entered.text(entered.username());
    String username = asked.isEmpty() ? name(checked) : asked;
    if (accounts.knows(username)) {
      throw InvalidException.of("username", "account.username.taken");
    }
    if (!accounts.claim(person.email(), username)) {
      throw InvalidException.of("email", "account.email.taken");
    }
    Account blank =
        new Account(
            username,
            1,
            person,
            null,
            null,
            List.of(checked.role().id()),
            checked.tables(),
            checked.period(),
            null,
            0,
            null);
    Account invited = blank.withLink(letters.next(blank, clock.instant().plus(LINK_LASTS)));
    Change change =
        Change.of(invited, "account-invited").asking(letters.invitation(invited, person));
    if (!accounts.create(invited, actor, change)) {
      throw InvalidException.of("username", "account.username.taken");
    }
    return new Changed(invited, outgoing.send(Accounts.COLLECTION, username));
  }

  /** Sends a new link; the one before it opens nothing any more. */
  Changed again(String username, String actor) {
    return accounts.change(
        username,
        actor,
        account -> {
          Account.Person person = account.person();
          if (account.ended() != null || person == null || account.password() != null) {
            throw new EndedAccountException();
          }
          Account next = account.withLink(letters.next(account, clock.instant().plus(LINK_LASTS)));
          return Change.of(next, "account-invited-again").asking(letters.invitation(next, person));
        });
  }

  private static boolean isRepeated(
      Account before, Account.Person person, Entered.Checked checked) {
    return before.ended() == null
        && before.password() == null
        && before.links() == 1
        && person.equals(before.person())
        && before.roles().equals(List.of(checked.role().id()))
        && before.tables().equals(checked.tables())
        && before.period().equals(checked.period());
  }

  /** Says what the account is for and nothing of the person: it is in the audit for ever. */
  private static String name(Entered.Checked checked) {
    String table = checked.tables().isEmpty() ? "" : "-" + checked.tables().getFirst();
    String random = Secrets.random(6).replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    String end = (random + "0000").substring(0, 4);
    return (checked.role().stem() + table + "-" + end).toLowerCase(Locale.ROOT);
  }
}
