package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.service.mail.Mailing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContributionTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");

  @Test
  void mailGoesOnlyToWhoAgreedToIt() {
    var agreed = Samples.withEmail().received().state();
    assertThat(agreed.mailing().unconfirmed()).hasSize(1);
    var notAgreed = Samples.withEmail(List.of("process")).received().state();
    assertThat(notAgreed.mailing().unconfirmed()).isEmpty();
    assertThat(notAgreed.admit(List.of("MOV"), NOW).state().mailing().unconfirmed()).isEmpty();
  }

  @Test
  void whatThePlanMadeOfItIsWrittenOnceAboutEachVersion() {
    var admitted = Samples.withEmail().admit(List.of("MOV"), NOW).state();
    var told = admitted.tell(1, NOW);
    assertThat(told.events()).containsExactly(new ContributionEvent.OutcomeTold(1));
    assertThat(told.state().mailing().unconfirmed().getLast().about())
        .isEqualTo("contribution-used");
    assertThat(told.state().tell(1, NOW).events()).isEmpty();
    assertThat(told.state().tell(2, NOW).events()).hasSize(1);
    assertThat(told.state().withdraw(NOW).state().tell(2, NOW).events()).isEmpty();
    var silent = Samples.withEmail(List.of("process")).admit(List.of("MOV"), NOW).state();
    assertThat(silent.tell(1, NOW).events()).isEmpty();
    assertThat(Samples.withEmail().tell(1, NOW).events()).isEmpty();
  }

  @Test
  void admissionTurnsItOverToItsTablesAndMakesItPublic() {
    var change = Samples.received().admit(List.of("MOV", "URB"), NOW);
    assertThat(change.state().isPublic()).isTrue();
    assertThat(change.state().tables()).containsExactly("MOV", "URB");
    assertThat(change.events())
        .containsExactly(new ContributionEvent.ContributionAdmitted(List.of("MOV", "URB")));
  }

  @Test
  void admittingToTheSameTablesTwiceChangesNothing() {
    var admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    assertThat(admitted.admit(List.of("MOV"), NOW).events()).isEmpty();
  }

  @Test
  void everyDecisionIsKeptInItsOrder() {
    Instant later = NOW.plusSeconds(60);
    Instant last = later.plusSeconds(60);
    var withdrawn =
        Samples.received()
            .admit(List.of("MOV"), NOW)
            .state()
            .admit(List.of("URB"), later)
            .state()
            .withdraw(last)
            .state();
    assertThat(withdrawn.decisions())
        .containsExactly(
            new Decided.Admitted(NOW, List.of("MOV")),
            new Decided.Admitted(later, List.of("URB")),
            new Decided.Withdrawn(last));
    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(withdrawn.tables()).containsExactly("URB");
    assertThat(withdrawn.admittedAt()).isEqualTo(NOW);
  }

  @Test
  void aDismissedOneStaysAsItWasDecided() {
    var dismissed = Samples.received().dismiss("No corresponde al plan.", NOW).state();
    assertThat(dismissed.dismiss("Otra razón.", NOW.plusSeconds(1)).events()).isEmpty();
    assertThat(dismissed.review()).extracting(Review::reason).isEqualTo("No corresponde al plan.");
  }

  @Test
  void whatWasAdmittedCanBeDismissedAfterAllAndBothDecisionsStay() {
    var admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    admitted = admitted.admit(List.of("URB"), NOW.plusSeconds(1)).state();
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(
            () -> Samples.received().admit(List.of("MOV"), NOW).state().dismiss("No.", NOW));
    var change = admitted.dismissAfterAll("Es de otra persona.", NOW.plusSeconds(2));
    assertThat(change.events()).containsExactly(new ContributionEvent.ContributionDismissed(true));
    assertThat(change.state().isPublic()).isFalse();
    assertThat(change.state().decisions())
        .extracting(Decided::status)
        .containsExactly(Status.ADMITTED, Status.ADMITTED, Status.NOT_ADMITTED);
    assertThat(change.state().dismissAfterAll("Otra vez.", NOW.plusSeconds(3)).events()).isEmpty();
  }

  @Test
  void whatWasNotAdmittedCannotBeAdmittedAfterwards() {
    var dismissed = Samples.received().dismiss("No corresponde al plan.", NOW).state();
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(() -> dismissed.admit(List.of("MOV"), NOW));
  }

  @Test
  void itsOwnerMayWithdrawWhatIsPublicAndThatIsSaid() {
    var admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    var change = admitted.withdraw(NOW);
    assertThat(change.state().isPublic()).isFalse();
    assertThat(change.events()).containsExactly(new ContributionEvent.ContributionWithdrawn(true));
    assertThat(change.state().withdraw(NOW).events()).isEmpty();
  }

  @Test
  void aForwardingIsKeptWithItsLetterAndEndsTheReview() {
    LocalDate day = LocalDate.of(2014, 9, 15);
    Decided.Forwarded letter = new Decided.Forwarded(NOW, "Ayuntamiento", "IMPLAN/12/2014", day);
    var forwarded = Samples.received().forward(letter).state();
    assertThat(forwarded.status()).isEqualTo(Status.FORWARDED);
    assertThat(forwarded.review())
        .isEqualTo(new Review(NOW, null, "Ayuntamiento", "IMPLAN/12/2014", day));
    assertThat(forwarded.forward(letter).events()).isEmpty();
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(() -> forwarded.dismiss("No corresponde.", NOW));
  }

  static Stream<Contribution> inEveryState() {
    Decided.Forwarded letter =
        new Decided.Forwarded(NOW, "Ayuntamiento", "IMPLAN/12/2014", LocalDate.of(2014, 9, 15));
    return Stream.of(
        Samples.received(),
        suspect(Suspicion.TRAP),
        Samples.received().admit(List.of("MOV"), NOW).state(),
        Samples.received().dismiss("No corresponde.", NOW).state(),
        Samples.received().forward(letter).state());
  }

  @ParameterizedTest
  @MethodSource("inEveryState")
  void itsOwnerMayWithdrawItWhateverWasDecidedAndStaffReadNeitherWordsNorPerson(Contribution c) {
    var change = c.withdraw(NOW);
    assertThat(change.events())
        .containsExactly(new ContributionEvent.ContributionWithdrawn(c.isPublic()));
    Contribution withdrawn = change.state();
    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(withdrawn.decisions().subList(0, c.decisions().size())).isEqualTo(c.decisions());
    Contribution staff = withdrawn.forStaff();
    assertThat(staff.content().title()).isEqualTo(c.folio());
    assertThat(staff.content().text()).isEmpty();
    assertThat(staff.contributor()).isEqualTo(c.contributor().unnamed());
    assertThat(staff.attachments()).isEmpty();
    assertThat(withdrawn.withdraw(NOW).events()).isEmpty();
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(() -> withdrawn.admit(List.of("URB"), NOW));
  }

  @Test
  void aSuspectWaitsInModerationUntilSomebodyClearsOrDecidesIt() {
    Contribution suspect = suspect(Suspicion.QUICK);
    assertThat(suspect.isSuspect()).isTrue();
    assertThat(suspect.admit(List.of("MOV"), NOW).state().isSuspect()).isFalse();
    assertThat(suspect.dismiss("Es publicidad.", NOW).state().isSuspect()).isFalse();
    var cleared = suspect.clear(NOW);
    assertThat(cleared.state().isSuspect()).isFalse();
    assertThat(cleared.state().status()).isEqualTo(Status.RECEIVED);
    assertThat(cleared.events()).containsExactly(new ContributionEvent.ContributionCleared());
    assertThat(cleared.state().clear(NOW).events()).isEmpty();
    Instant later = suspect.changedAt().plusSeconds(60);
    assertThat(suspect.clear(later).state().changedAt()).isEqualTo(later);
    assertThat(Samples.received().clear(NOW).events()).isEmpty();
  }

  @Test
  void aProgramCausesNoLetterBeforeSomebodyHasLookedAndSomebodyHastyGetsTheReceipt() {
    assertThat(suspect(Suspicion.QUICK).received().state().mailing().count()).isEqualTo(1);
    for (Suspicion grave : List.of(Suspicion.TRAP, Suspicion.LINKS)) {
      Contribution received = suspect(grave).received().state();
      assertThat(received.mailing().count()).isZero();
      assertThat(received.clear(NOW).state().mailing().unconfirmed())
          .extracting(Mailing.Letter::about)
          .containsExactly("contribution-receipt");
    }
  }

  @Test
  void moreThanFiveLinksAreMany() {
    String five = "Véase https://a.example http://b.example www.c.example ".repeat(2).strip();
    assertThat(Suspicion.hasManyLinks(five.substring(0, five.lastIndexOf(' ')))).isFalse();
    assertThat(Suspicion.hasManyLinks(five)).isTrue();
    assertThat(Suspicion.hasManyLinks("En la colonia se fue el agua.".repeat(100))).isFalse();
  }

  static Contribution suspect(Suspicion of) {
    Contribution c = Samples.withEmail();
    return c.copy().arrival(c.arrival().suspecting(of)).made();
  }

  @Test
  void whatWasDecidedOrWithdrawnTakesNoMoreFiles() {
    Attachment file = new Attachment("1", "a.pdf", 10, "application/pdf", "ab".repeat(32), NOW);
    var admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    assertThat(admitted.attach(file).state().attachments()).containsExactly(file);
    for (Contribution closed :
        List.of(
            Samples.received().dismiss("No corresponde.", NOW).state(),
            admitted.withdraw(NOW).state())) {
      assertThatExceptionOfType(NotOpenForReviewException.class)
          .isThrownBy(() -> closed.attach(file));
    }
  }

  @Test
  void onlyALetterThatIsNotConfirmedInTimeIsAskedForAgain() {
    var received = Samples.withEmail().received().state();
    Instant asked = received.arrival().at();
    assertThat(received.askForLettersAgain(asked.minusSeconds(1), NOW).events()).isEmpty();
    assertThat(received.askForLettersAgain(asked.plusSeconds(1), NOW).events()).hasSize(1);
    var confirmed = received.confirmLetters(Set.of(received.id() + ":letter:1")).state();
    assertThat(confirmed.askForLettersAgain(asked.plusSeconds(1), NOW).events()).isEmpty();
    assertThat(confirmed.confirmLetters(Set.of("of another")).events()).isEmpty();
  }

  @Test
  void theSameFileTwiceIsOneAttachment() {
    Attachment file = new Attachment("1", "a.pdf", 10, "application/pdf", "ab".repeat(32), NOW);
    Attachment again = new Attachment("2", "b.pdf", 10, "application/pdf", "ab".repeat(32), NOW);
    var with = Samples.received().attach(file).state();
    assertThat(with.attach(again).state().attachments()).containsExactly(file);
  }

  @Test
  void aSixthFileIsRefused() {
    Contribution c = Samples.received();
    for (int i = 0; i < 5; i++) {
      c = c.attach(new Attachment("" + i, "a.pdf", 1, "application/pdf", "hash" + i, NOW)).state();
    }
    Contribution full = c;
    assertThatExceptionOfType(TooManyAttachmentsException.class)
        .isThrownBy(
            () -> full.attach(new Attachment("6", "a.pdf", 1, "application/pdf", "hash6", NOW)));
  }
}
