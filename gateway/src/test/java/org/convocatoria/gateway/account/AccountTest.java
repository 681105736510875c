package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.gateway.account.Account.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final ZoneId ZONE = ZoneId.of("America/Monterrey");

  @Test
  void thePeriodsLastDayIsOverAtMidnightWhereTheCallIs() {
    Account secretary = account("secretary", null, LocalDate.of(2015, 2, 28), "hash");
    assertThat(secretary.state(Instant.parse("2015-03-01T05:59:59Z"))).isEqualTo(State.ACTIVE);
    assertThat(secretary.state(Instant.parse("2015-03-01T06:00:00Z"))).isEqualTo(State.OVER);
  }

  @Test
  void thePeriodsFirstDayBeginsAtMidnightWhereTheCallIs() {
    Account lead = account("table-lead", LocalDate.of(2015, 2, 28), null, "hash");
    assertThat(lead.state(Instant.parse("2015-02-28T05:59:59Z"))).isEqualTo(State.NOT_YET);
    assertThat(lead.state(Instant.parse("2015-02-28T06:00:00Z"))).isEqualTo(State.ACTIVE);
  }

  @Test
  void whoWasInvitedAndWhoseAccountEndedCannotUseIt() {
    Instant now = Instant.parse("2015-02-28T12:00:00Z");
    Account invited = account("coordinator", null, null, null);
    assertThat(invited.state(now)).isEqualTo(State.INVITED);
    assertThat(invited.withPassword("hash").state(now)).isEqualTo(State.ACTIVE);
    assertThat(invited.withPassword("hash").endedAt(now).state(now)).isEqualTo(State.ENDED);
  }

  @Test
  void onlyAnAdministratorWhoStaysIsCounted() {
    Instant now = Instant.parse("2015-02-28T12:00:00Z");
    assertThat(account("administrator", null, null, "hash").administersLastingly(now)).isTrue();
    assertThat(account("administrator", null, null, null).administersLastingly(now)).isFalse();
    assertThat(account("director", null, null, "hash").administersLastingly(now)).isFalse();
    assertThat(
            account("administrator", null, LocalDate.of(2030, 1, 1), "hash")
                .administersLastingly(now))
        .isFalse();
  }

  @Test
  void aSecretaryWorksAtTheirTableAsItsLeadDoes() {
    assertThat(account("secretary", null, null, "hash").caller().roles())
        .containsExactly("secretary", "table-lead");
    assertThat(Role.granted(List.of("gateway", "metrics", "coordinator")))
        .containsExactly("coordinator");
  }

  @Test
  void theAuditLearnsNothingOfThePerson() {
    assertThat(
            account("secretary", null, null, "hash").shown(Instant.parse("2015-02-28T12:00:00Z")))
        .hasToString("Document{{role=secretary, tables=[URB], status=active}}");
  }

  private static Account account(
      String role, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String password) {
    return new Account(
        "cuenta-1",
        1,
        new Account.Person("Persona de muestra", "persona@example.org", "es"),
        password,
        null,
        List.of(role),
        List.of("URB"),
        new Period(from, until, ZONE),
        null,
        0,
        null);
  }
}
