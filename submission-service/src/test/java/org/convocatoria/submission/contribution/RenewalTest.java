package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RenewalTest {

  private static final Instant NOW = Instant.parse("2014-09-20T15:00:00Z");
  private static final GivingClaves.Shown SHOWN =
      new GivingClaves.Shown("passport", " La fotografía y el nombre coinciden. ");

  @Test
  void aLinkIsMailedOnceWithinTheIntervalEvenWhereNoOtherLettersAreWanted() {
    Contribution lost = Samples.withEmail(List.of("process"));
    Change<Contribution, ContributionEvent> asked = Renewal.ask(lost, link(1, NOW));
    assertThat(asked.events()).containsExactly(new ContributionEvent.RecoveryAsked());
    assertThat(asked.state().mailing().unconfirmed())
        .extracting(Mailing.Letter::about)
        .containsExactly("contribution-recovery");
    Instant before = NOW.plus(Renewal.INTERVAL).minusMillis(1);
    assertThat(Renewal.ask(asked.state(), link(2, before)).events()).isEmpty();
    Change<Contribution, ContributionEvent> again =
        Renewal.ask(asked.state(), link(2, NOW.plus(Renewal.INTERVAL)));
    assertThat(again.state().access().recovery()).extracting("generation").isEqualTo(2);
    assertThat(again.state().mailing().unconfirmed()).hasSize(1);
  }

  @Test
  void nobodyIsWrittenToWithoutAnAddressOrBeforeAProgramWasLookedFor() {
    assertThat(Renewal.ask(Samples.received(), link(1, NOW)).events()).isEmpty();
    Contribution c = Samples.withEmail();
    Contribution suspect =
        c.copy()
            .arrival(c.arrival().suspecting(Suspicion.LINKS))
            .decided(new Decided.Corrected(NOW, "k", "f"))
            .made();
    assertThat(Renewal.ask(suspect, link(1, NOW)).events()).isEmpty();
  }

  @Test
  void oneLinkGivesOneClaveAndAnotherLinkAnotherOne() {
    Access.Recovery link = link(1, NOW);
    Contribution given = Renewal.byLink(Samples.withEmail(), link, "second", NOW).state();
    assertThat(given.access().clave()).isEqualTo("second");
    assertThat(given.access().generation()).isEqualTo(2);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Renewal.byLink(given, link, "third", NOW.plusSeconds(1)))
        .withMessage("link-used");
    Access.Recovery later = link(2, NOW.plusSeconds(1));
    assertThat(Renewal.byLink(given, later, "third", NOW.plusSeconds(2)).state().access().clave())
        .isEqualTo("third");
  }

  @Test
  void aClockThatIsBehindLetsALinkGiveNoSecondClave() {
    Access.Recovery link = link(1, NOW);
    Contribution given =
        Renewal.byLink(Samples.withEmail(), link, "second", NOW.minusSeconds(5)).state();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Renewal.byLink(given, link, "third", NOW));
  }

  @Test
  void whatWasGivenInPersonIsNotUndoneByAnEarlierLink() {
    Access.Recovery link = link(1, NOW);
    Change<Contribution, ContributionEvent> given =
        Renewal.inPerson(Samples.withEmail(), SHOWN, "second", NOW.plusSeconds(60));
    assertThat(given.events())
        .containsExactly(
            new ContributionEvent.ClaveGiven("passport", "La fotografía y el nombre coinciden."));
    assertThat(given.state().mailing().latest())
        .extracting(Mailing.Letter::about)
        .isEqualTo("contribution-clave-given");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Renewal.byLink(given.state(), link, "third", NOW.plusSeconds(90)));
  }

  @Test
  void nothingIsGivenInPersonWhereNobodyIsNamedOrItWasWithdrawn() {
    Contribution c = Samples.withEmail();
    Contribution withdrawn = c.withdraw(NOW).state();
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(() -> Renewal.inPerson(withdrawn, SHOWN, "second", NOW));
    Contribution unnamed =
        c.copy()
            .contributor(
                new Contributor("citizen", " ", "muestra@example.org", null, null, null, false))
            .made();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Renewal.inPerson(unnamed, SHOWN, "second", NOW))
        .withMessage("nobody-named");
  }

  @Test
  void aLetterWhoseLinkIsOverIsNotAskedForAgain() {
    Contribution asked = Renewal.ask(Samples.withEmail(), link(1, NOW)).state();
    Instant later = NOW.plus(Duration.ofMinutes(20));
    assertThat(asked.askForLettersAgain(later, later).events())
        .containsExactly(new ContributionEvent.LettersAskedAgain(asked.mailing().unconfirmed()));
    Instant over = NOW.plus(Renewal.LASTS);
    Change<Contribution, ContributionEvent> given = asked.askForLettersAgain(over, over);
    assertThat(given.events()).containsExactly(new ContributionEvent.LettersAskedAgain(List.of()));
    assertThat(given.state().mailing().askedAt()).isNull();
  }

  private static Access.Recovery link(int generation, Instant asked) {
    return new Access.Recovery(
        "hash" + generation, generation, asked, asked.plus(Renewal.LASTS), null);
  }
}
