package org.convocatoria.gateway.account;

import java.util.regex.Pattern;
import org.convocatoria.gateway.edge.service.Caller;
import org.springframework.stereotype.Service;

/** Shows an auditor whose an account is, who says why; both are in the audit before it is shown. */
@Service
class OpeningPersons {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{C}&&[^\\r\\n\\t]]");

  private final Accounts accounts;

  OpeningPersons(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The account with its person.
   *
   * @throws InvalidException without a reason
   */
  Account open(String username, String reason, Caller caller) {
    String why = reason.strip();
    if (why.length() < SHORTEST || why.length() > LONGEST || UNREADABLE.matcher(why).find()) {
      throw InvalidException.of("reason", "account.reason.none", SHORTEST, LONGEST);
    }
    return accounts
        .change(
            username,
            caller.name(),
            account -> Change.of(account, "person-opened").telling("reason", why))
        .account();
  }
}
