package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Allotted;
import org.junit.jupiter.api.Test;

/** What becomes of a proposal and of a reason. */
class VoiceTest {

  private static final Instant NOW = Instant.parse("2014-10-07T16:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final Taken TAKEN =
      new Taken(new Allotted("e01e2d3c", "PEM-000124-5", 124), "SUS", NOW, NOW);

  @Test
  void whoLeftAnAddressIsWrittenToOnceAndTheLetterIsAskedForAgainUntilItIsConfirmed() {
    Proposal removed = addressed(ForumSamples.proposal()).moderate("Insulta.", NOW).state();
    String letter = removed.id() + ":letter:1";
    assertThat(removed.moderate("Otra vez.", LATER).events()).isEmpty();
    assertThat(removed.askForLettersAgain(NOW.minusSeconds(1), LATER).events()).isEmpty();
    Proposal asked = removed.askForLettersAgain(NOW, LATER).state();
    assertThat(asked.mailing().askedAt()).isEqualTo(LATER);
    assertThat(asked.confirmLetters(Set.of("another")).events()).isEmpty();
    assertThat(asked.confirmLetters(Set.of(letter)).state().mailing().unconfirmed()).isEmpty();
    assertThat(ForumSamples.proposal().moderate("Insulta.", NOW).state().mailing())
        .as("nobody to write to")
        .isEqualTo(Mailing.NONE);
  }

  @Test
  void aReasonThatIsTakenOffThePageIsTreatedLikewise() {
    Reason removed = addressed(ForumSamples.reason()).moderate("Insulta.", NOW).state();
    String letter = removed.id() + ":letter:1";
    assertThat(removed.moderate("Otra vez.", LATER).events()).isEmpty();
    assertThat(removed.askForLettersAgain(NOW.minusSeconds(1), LATER).events()).isEmpty();
    Reason asked = removed.askForLettersAgain(NOW, LATER).state();
    assertThat(asked.mailing().askedAt()).isEqualTo(LATER);
    assertThat(asked.confirmLetters(Set.of("another")).events()).isEmpty();
    assertThat(asked.confirmLetters(Set.of(letter)).state().mailing().unconfirmed()).isEmpty();
  }

  @Test
  void aProposalBecomesOneContributionAndNoneOnceItWasTakenOffThePage() {
    Proposal proposal = ForumSamples.proposal();
    assertThat(proposal.yielded().events()).isEmpty();
    Proposal taken = proposal.take(TAKEN).state();
    assertThat(taken.take(TAKEN).events()).isEmpty();
    Proposal yielded = taken.yielded().state();
    assertThat(yielded.taken()).isEqualTo(TAKEN.made());
    assertThat(yielded.yielded().events()).isEmpty();
    Proposal removed = proposal.moderate("Insulta.", NOW).state();
    assertThatThrownBy(() -> removed.take(TAKEN)).isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsErasedHasNoWordsAndNoAuthorAndNobodyIsWrittenToAboutIt() {
    Proposal removed = addressed(ForumSamples.proposal()).moderate("Insulta.", NOW).state();
    Proposal erased = removed.erase(ForumSamples.ERASURE).state();
    assertThat(erased.title() + erased.text()).isEmpty();
    assertThat(erased.author().email()).isNull();
    assertThat(erased.author().kind()).isEqualTo("citizen");
    assertThat(erased.mailing().unconfirmed()).isEmpty();
    assertThat(erased.at()).isEqualTo(removed.at());
    assertThat(erased.erase(ForumSamples.ERASURE).events()).isEmpty();
    assertThat(erased.moderate("Otra vez.", LATER).events()).isEmpty();
    Reason reason = addressed(ForumSamples.reason()).erase(ForumSamples.ERASURE).state();
    assertThat(reason.text()).isEmpty();
    assertThat(reason.author().name()).isNull();
    assertThat(reason.side()).isEqualTo(ForumSamples.reason().side());
    assertThat(reason.erase(ForumSamples.ERASURE).events()).isEmpty();
  }

  @Test
  void aForumIsClosedOnce() {
    Forum closed = ForumSamples.forum().close(NOW).state();
    assertThat(closed.phase(NOW)).isEqualTo(Phase.CLOSED);
    assertThat(closed.close(LATER).events()).isEmpty();
  }

  @Test
  void aForumIsAnnouncedOtherwiseAndKeepsItsProgrammeAndItsConclusions() {
    Forum before = ForumSamples.concluded().state().add(new Talk("Ponente", "Tema", 5)).state();
    Forum after = before.revise(ForumSamples.revised(), before.edition()).state();
    assertThat(after.theme()).isEqualTo("Otro tema");
    assertThat(after.topics()).containsExactly("Suelo");
    assertThat(after.room().talks()).isEqualTo(before.room().talks());
    assertThat(after.conclusions()).isEqualTo(before.conclusions());
    assertThat(after.revise(ForumSamples.revised(), before.edition()).events())
        .as("the same once more")
        .isEmpty();
    Announcement back =
        new Announcement(before.title(), null, before.room(), before.online(), before.topics());
    assertThatThrownBy(() -> after.revise(back, before.edition()))
        .isInstanceOf(ProblemException.class);
    assertThat(after.revise(back, null).state()).isEqualTo(before);
    Forum closed = before.close(NOW).state();
    assertThat(closed.revise(ForumSamples.revised(), null).state().phase(NOW))
        .isEqualTo(Phase.CLOSED);
  }

  @Test
  void aForumDoesNotBecomeTooShortForItsProgramme() {
    Forum full = ForumSamples.forum().add(new Talk("Ponente", "Tema", 5)).state();
    Room room = full.room();
    for (Room other :
        List.of(
            new Room(room.starts(), room.starts().plusMinutes(4), room.place(), 5, List.of()),
            new Room(room.starts(), room.ends(), room.place(), 4, List.of()))) {
      Announcement shorter = new Announcement("Foro", null, other, full.online(), List.of());
      assertThatThrownBy(() -> full.revise(shorter, null)).isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void onlyTheTalkThatIsMeantLeavesTheProgramme() {
    Forum two =
        ForumSamples.forum()
            .add(new Talk("Una", "Primera", 5))
            .state()
            .add(new Talk("Otro", "Segunda", 5))
            .state();
    assertThat(two.remove(1, "Primera").state().room().talks())
        .containsExactly(new Talk("Otro", "Segunda", 5));
    assertThatThrownBy(() -> two.remove(1, "Segunda")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> two.remove(3, "Segunda")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> two.remove(0, "Primera")).isInstanceOf(ProblemException.class);
  }

  private static Proposal addressed(Proposal p) {
    return new Proposal(
        p.id(),
        p.call(),
        p.forum(),
        p.topic(),
        p.municipality(),
        p.title(),
        p.text(),
        author(),
        p.at(),
        p.moderation(),
        p.taken(),
        p.mailing(),
        p.erasure());
  }

  private static Reason addressed(Reason r) {
    return new Reason(
        r.id(),
        r.call(),
        r.forum(),
        r.proposal(),
        r.side(),
        r.text(),
        author(),
        r.at(),
        r.moderation(),
        r.mailing(),
        r.erasure());
  }

  private static Author author() {
    return new Author("citizen", "Persona de muestra 1", "a@example.org", null, false, null, "es");
  }
}
