package org.convocatoria.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.convocatoria.invitation.invitation.Planned.DEADLINE;
import static org.convocatoria.invitation.invitation.Planned.NOW;

import java.time.Instant;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationAccepted;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationDeclined;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationOffered;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationSent;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationUpdated;
import org.convocatoria.invitation.invitation.ReplyRefusedException.Reason;
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.messaging.outbox.Change;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InvitationTest {

  private static final Invitation.Terms TERMS = new Invitation.Terms(DEADLINE.plusDays(1), 2);

  @Test
  void aLetterIsAskedForInTheSameChangeThatSends() {
    Change<Invitation, InvitationEvent> sent = Planned.sending("i");
    assertThat(sent.state().status()).isEqualTo(InvitationStatus.SENT);
    assertThat(sent.events()).hasOnlyElementsOfType(InvitationSent.class);
    assertThat(letter(sent).message()).isEqualTo("i:letter");
    assertThat(sent.state().mailing().askedAt()).isEqualTo(NOW);
  }

  @Test
  @Tag("acceptance-24")
  void theSameReplyAgainChangesNothing() {
    Invitation accepted = Planned.replying(Planned.sent(), true).state();
    assertThat(accepted.status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(Planned.replying(accepted, true).events()).isEmpty();
  }

  @Test
  @Tag("acceptance-24")
  void aYesMayBecomeANoUntilTheDeadline() {
    Invitation accepted = Planned.replying(Planned.sent(), true).state();
    Instant lastMoment = DEADLINE.toInstant().minusMillis(1);
    Change<Invitation, InvitationEvent> declined = accepted.reply(false, Planned::note, lastMoment);
    assertThat(declined.events()).hasOnlyElementsOfType(InvitationDeclined.class);
    assertThatExceptionOfType(ReplyRefusedException.class)
        .isThrownBy(() -> accepted.reply(false, Planned::note, DEADLINE.toInstant()))
        .matches(e -> e.reason() == Reason.TOO_LATE);
  }

  @Test
  void everyReplyIsKeptInItsOrder() {
    Invitation yes = Planned.replying(Planned.sent(), true).state();
    Invitation no = Planned.replying(yes, false).state().passOn("w").state();
    assertThat(no.replies()).containsExactly(new Reply.Accepted(NOW), new Reply.Declined(NOW, "w"));
    assertThat(no.sending()).isEqualTo(new Sending.Sent(NOW));
  }

  @Test
  void eachReplyHasAConfirmationOfItsOwn() {
    Change<Invitation, InvitationEvent> yes = Planned.replying(Planned.sent(), true);
    Change<Invitation, InvitationEvent> no = Planned.replying(yes.state(), false);
    assertThat(letter(yes).message()).isEqualTo("i:answer-1");
    assertThat(letter(no).message()).isEqualTo("i:answer-2");
  }

  @Test
  void whoDeclinedMayChangeTheirMindUntilThePlaceIsPassedOn() {
    Invitation declined = Planned.replying(Planned.sent(), false).state();
    assertThat(Planned.replying(declined, true).state().status())
        .isEqualTo(InvitationStatus.ACCEPTED);
    Invitation passedOn = declined.passOn("w").state();
    assertThatExceptionOfType(ReplyRefusedException.class)
        .isThrownBy(() -> Planned.replying(passedOn, true))
        .matches(e -> e.reason() == Reason.PASSED_ON);
  }

  @Test
  void whoAskedForPeaceIsNeitherWrittenToNorOfferedAPlace() {
    Writing none = _ -> null;
    assertThat(Planned.draft("i").send(none, NOW).state().status())
        .isEqualTo(InvitationStatus.SUPPRESSED);
    assertThat(Planned.reserve().offer("w", TERMS, none, NOW).events()).isEmpty();
    Invitation accepted = Planned.sent().reply(true, none, NOW).state();
    assertThat(accepted.status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(accepted.mailing().askedAt()).isNull();
    var moved = accepted.update(new Invitation.Schedule(1, false, DEADLINE.plusDays(2)), none, NOW);
    assertThat(moved.events()).containsExactly(new InvitationUpdated(null));
    Instant later = NOW.plusSeconds(600);
    Invitation unconfirmed = Planned.sent();
    assertThat(unconfirmed.askAgain(none, NOW, later).events())
        .containsExactly(new InvitationEvent.LetterGivenUp());
    assertThat(unconfirmed.askAgain(none, NOW, later).state().mailing().askedAt()).isNull();
  }

  @Test
  void eachReplyAfterTheFirstIsANewStateOfTheEntry() {
    Invitation yes = Planned.replying(Planned.sent(), true).state();
    Invitation no = Planned.replying(yes, false).state();
    assertThat(Planned.sent().entrySequence()).isEqualTo(yes.entrySequence());
    assertThat(no.entrySequence()).isEqualTo(yes.entrySequence() + 1);
    assertThat(no.entryCancelled()).isTrue();
    assertThat(Planned.updating(no, 1).state().entrySequence()).isEqualTo(no.entrySequence() + 1);
  }

  @Test
  void whoDeclinedKeepsUpWithTheWorkshopWithoutMail() {
    Invitation declined = Planned.replying(Planned.sent(), false).state();
    var moved = Planned.updating(declined, 1);
    assertThat(moved.events()).containsExactly(new InvitationUpdated(null));
    assertThat(moved.state().calendar().sequence()).isEqualTo(1);
    Invitation calledOff =
        declined.update(new Invitation.Schedule(1, true, DEADLINE), Planned::note, NOW).state();
    assertThatExceptionOfType(ReplyRefusedException.class)
        .isThrownBy(() -> Planned.replying(calledOff, true))
        .matches(e -> e.reason() == Reason.CANCELLED);
  }

  @Test
  void aReplyIsNotTakenAfterAWorkshopThatWasMovedForward() {
    Invitation.Schedule earlier = new Invitation.Schedule(1, false, DEADLINE.minusDays(3));
    Invitation moved = Planned.sent().update(earlier, Planned::note, NOW).state();
    assertThat(moved.deadline()).isEqualTo(earlier.starts());
  }

  @Test
  void aPlaceThatNobodyTookIsTheirsAgain() {
    Invitation passedOn = Planned.replying(Planned.sent(), false).state().passOn("w").state();
    assertThat(passedOn.takesReplies(NOW)).isFalse();
    assertThat(passedOn.keepPlace("another").events()).isEmpty();
    Invitation kept = passedOn.keepPlace("w").state();
    assertThat(kept.takesReplies(NOW)).isTrue();
    assertThat(Planned.replying(kept, true).state().status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  @Test
  void onlyOnePieceOfWorkPassesAPlaceOn() {
    Invitation declined = Planned.replying(Planned.sent(), false).state();
    Invitation passedOn = declined.passOn("one").state();
    assertThat(passedOn.passOn("two").state().isPassedOnBy("one")).isTrue();
    Invitation back = Planned.replying(declined, true).state();
    assertThat(back.passOn("one").events()).isEmpty();
  }

  @Test
  void aReserveIsOfferedOnce() {
    Change<Invitation, InvitationEvent> offered =
        Planned.reserve().offer("one", TERMS, Planned::note, NOW);
    assertThat(offered.events()).hasOnlyElementsOfType(InvitationOffered.class);
    assertThat(offered.state().invitedAsReserve()).isTrue();
    assertThat(offered.state().deadline()).isEqualTo(TERMS.until());
    assertThat(offered.state().calendar().sequence()).isEqualTo(2);
    assertThat(offered.state().offer("two", TERMS, Planned::note, NOW).events()).isEmpty();
    assertThat(offered.state().offer("one", TERMS, Planned::note, NOW).events()).isEmpty();
  }

  @Test
  @Tag("acceptance-23")
  void aNewDateIsTakenOverOncePerSequence() {
    Change<Invitation, InvitationEvent> updated = Planned.updating(Planned.sent(), 1);
    assertThat(updated.events()).hasOnlyElementsOfType(InvitationUpdated.class);
    assertThat(letter(updated).message()).isEqualTo("i:update-1");
    assertThat(Planned.updating(updated.state(), 1).events()).isEmpty();
    assertThat(Planned.updating(updated.state(), 0).events()).isEmpty();
  }

  @Test
  void whoIsNotComingIsNotToldOfANewDate() {
    assertThat(Planned.updating(Planned.reserve(), 1).events()).isEmpty();
  }

  @Test
  void aCancelledWorkshopTakesNoReplies() {
    Invitation.Schedule none = new Invitation.Schedule(1, true, DEADLINE);
    Invitation cancelled = Planned.sent().update(none, Planned::note, NOW).state();
    assertThat(cancelled.takesReplies(NOW)).isFalse();
    assertThatExceptionOfType(ReplyRefusedException.class)
        .isThrownBy(() -> Planned.replying(cancelled, true))
        .matches(e -> e.reason() == Reason.CANCELLED);
  }

  @Test
  void aLetterThatIsNotConfirmedIsAskedForAgainUnderTheSameId() {
    Invitation sent = Planned.sent();
    Instant due = NOW.plusSeconds(600);
    assertThat(sent.askAgain(Planned::note, NOW.minusMillis(1), due).events()).isEmpty();
    Change<Invitation, InvitationEvent> again = sent.askAgain(Planned::note, NOW, due);
    assertThat(letter(again).message()).isEqualTo("i:letter");
    assertThat(again.state().mailing().askedAt()).isEqualTo(due);
    assertThat(again.state().askAgain(Planned::note, NOW, due).events()).isEmpty();
  }

  @Test
  void aConfirmedLetterIsNotAskedForAgain() {
    Invitation confirmed = Planned.sent().confirm("i:letter").state();
    assertThat(confirmed.mailing().askedAt()).isNull();
    assertThat(confirmed.confirm("i:letter").events()).isEmpty();
    assertThat(Planned.sent().confirm("i:offer").events()).isEmpty();
  }

  private static MailRequest letter(Change<Invitation, InvitationEvent> change) {
    return switch (change.events().getFirst()) {
      case InvitationSent(MailRequest letter) -> letter;
      case InvitationOffered(MailRequest letter) -> letter;
      case InvitationAccepted(MailRequest letter) -> letter;
      case InvitationDeclined(MailRequest letter) -> letter;
      case InvitationUpdated(MailRequest letter) -> letter;
      case InvitationEvent.LetterAskedAgain(MailRequest letter) -> letter;
      default -> throw new AssertionError("no letter goes with this");
    };
  }
}
