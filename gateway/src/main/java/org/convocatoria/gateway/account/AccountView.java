package org.convocatoria.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as staff see it.
 *
 * @param name the person's, absent for those who read without personal data
 * @param invitedUntil when the mailed link ends that somebody has not used yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
    String id,
    @Nullable String name,
    @Nullable String email,
    String role,
    List<String> tables,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String state,
    @Nullable Instant invitedUntil) {

  static AccountView of(Account account, boolean personalData, Instant now) {
    Account.Person person = personalData ? account.person() : null;
    Account.Link link = account.link();
    Account.State state = account.state(now);
    return new AccountView(
        account.username(),
        person == null ? null : person.name(),
        person == null ? null : person.email(),
        account.roles().isEmpty() ? "" : account.roles().getFirst(),
        account.tables(),
        account.period().from(),
        account.period().until(),
        state.id(),
        state == Account.State.INVITED && link != null ? link.expires() : null);
  }
}
