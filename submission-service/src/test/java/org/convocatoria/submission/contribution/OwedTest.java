package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.junit.jupiter.api.Test;

class OwedTest {

  private static final Instant NOW = Instant.parse("2014-10-01T16:00:00Z");

  @Test
  void whatThePlanMadeOfItIsOwedOnceForEachVersionAndNoLetterIsAskedFor() {
    Contribution admitted = called(admitted(phoned()), 1);
    assertThat(Owed.of(admitted)).isEmpty();
    Change<Contribution, ContributionEvent> first = admitted.tell(1, NOW.plusSeconds(60));
    assertThat(first.events()).containsExactly(new ContributionEvent.OutcomeTold(1));
    assertThat(first.state().mailing().count()).isZero();
    assertThat(Owed.of(first.state())).hasValue(new Owed(Owed.About.OUTCOME, NOW.plusSeconds(60)));
    assertThat(first.state().tell(1, NOW.plusSeconds(70)).events()).isEmpty();
    Contribution told = called(first.state(), 80);
    assertThat(Owed.of(told)).isEmpty();
    assertThat(Owed.of(told.tell(2, NOW.plusSeconds(90)).state())).isPresent();
  }

  @Test
  void whatWasDecidedLastIsToldAndNotWhatCameBefore() {
    Contribution admitted = admitted(phoned());
    Contribution dismissed =
        admitted.dismissAfterAll("No es de aquí.", NOW.plusSeconds(60)).state();
    assertThat(Owed.of(dismissed)).hasValue(new Owed(Owed.About.NOT_ADMITTED, NOW.plusSeconds(60)));
    assertThat(Owed.of(admitted.withdraw(NOW.plusSeconds(60)).state())).isEmpty();
  }

  @Test
  void whoIsWrittenToIsNotCalled() {
    Contribution mailed = admitted(Samples.withEmail());
    assertThat(Owed.of(mailed)).isEmpty();
    assertThat(mailed.tell(1, NOW).state().reach()).isEqualTo(Reach.NONE);
    assertThat(mailed.tell(1, NOW).state().mailing().unconfirmed()).isNotEmpty();
  }

  private static Contribution phoned() {
    Contribution received = Samples.withEmail();
    return received
        .copy()
        .contributor(new Contributor("citizen", "Persona", null, "871 111 2233", null, null, false))
        .made();
  }

  private static Contribution admitted(Contribution of) {
    return of.admit(List.of("MOV"), NOW).state();
  }

  private static Contribution called(Contribution c, int seconds) {
    PhoneCall call =
        new PhoneCall(
            NOW.plusSeconds(seconds),
            "coordinacion",
            Owed.About.ADMITTED,
            PhoneCall.Outcome.REACHED,
            null,
            "key" + seconds,
            "print");
    return c.copy().reach(c.reach().called(call)).made();
  }
}
