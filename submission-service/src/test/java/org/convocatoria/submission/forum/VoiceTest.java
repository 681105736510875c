package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
  void aForumIsClosedOnce() {
    Forum closed = ForumSamples.forum().close(NOW).state();
    assertThat(closed.phase(NOW)).isEqualTo(Phase.CLOSED);
    assertThat(closed.close(LATER).events()).isEmpty();
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
        p.mailing());
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
        r.mailing());
  }

  private static Author author() {
    return new Author("citizen", "Persona de muestra 1", "a@example.org", null, false, null, "es");
  }
}
