package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions of the review, their waiting letters, and taking them back. */
class ReviewingTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");
  private static final Duration WAIT = Duration.ofMinutes(10);
  private static final String OTHER = "PEM-000021-3";

  /** A decision, and what it was taken on. */
  record Taken(Contribution before, Function<Contribution, Change<Contribution, ?>> decision) {}

  static Stream<Taken> everyDecision() {
    Contribution received = Samples.withEmail();
    Contribution admitted = received.admit(List.of("URB"), NOW.minusSeconds(3600)).state();
    Contribution told = admitted.releaseLetter(NOW, NOW).state();
    Contribution asked =
        Questioning.ask(
                received,
                new Decided.ClarificationAsked(
                    NOW.minusSeconds(60),
                    "¿Qué días?",
                    LocalDate.of(2014, 9, 30),
                    Instant.parse("2014-10-01T05:00:00Z")))
            .state();
    Decided.Forwarded letter =
        new Decided.Forwarded(NOW, "Ayuntamiento", "IMPLAN/12/2014", LocalDate.of(2014, 9, 15));
    Decided.Merged merged = new Decided.Merged(NOW, OTHER, "Piden lo mismo.");
    return Stream.of(
        new Taken(received, c -> c.admit(List.of("MOV"), NOW)),
        new Taken(asked, c -> c.admit(List.of("MOV"), NOW)),
        new Taken(told, c -> c.admit(List.of("MOV"), NOW)),
        new Taken(received, c -> c.dismiss("No corresponde.", NOW)),
        new Taken(told, c -> c.dismissAfterAll("No corresponde.", NOW)),
        new Taken(received, c -> c.forward(letter)),
        new Taken(received, c -> Reviewing.merge(c, merged)),
        new Taken(told, c -> Reviewing.merge(c, merged)));
  }

  @ParameterizedTest
  @MethodSource("everyDecision")
  void takingADecisionBackRestoresWhatWasAndNoLetterLeaves(Taken taken) {
    Contribution before = taken.before();
    Contribution decided = taken.decision().apply(before).state();
    assertThat(decided.mailing().waiting()).hasSize(1);
    Contribution after = undo(decided, NOW.plusSeconds(599)).state();
    assertThat(after.status()).isEqualTo(before.status());
    assertThat(after.tables()).isEqualTo(before.tables());
    assertThat(after.desks()).isEqualTo(before.desks());
    assertThat(after.isPublic()).isEqualTo(before.isPublic());
    assertThat(after.admittedAt()).isEqualTo(before.admittedAt());
    assertThat(after.review()).isEqualTo(before.review());
    assertThat(Clarification.word(after)).isEqualTo(Clarification.word(before));
    assertThat(Clarification.open(after)).isEqualTo(Clarification.open(before));
    assertThat(after.mailing().waiting()).isEmpty();
    assertThat(after.releaseLetter(NOW.plus(WAIT), NOW.plus(WAIT)).events()).isEmpty();
    assertThat(after.decisions()).hasSize(before.decisions().size() + 2);
    assertThat(after.decisions().getLast()).isInstanceOf(Decided.Undone.class);
  }

  @Test
  void takingBackTwiceChangesNothingAndAfterwardsItCanBeDecidedAgain() {
    Contribution admitted = Samples.withEmail().admit(List.of("MOV"), NOW).state();
    Decided first = admitted.decisions().getFirst();
    Contribution after = undo(admitted, NOW.plusSeconds(1)).state();
    assertThat(Reviewing.undo(after, first::equals, NOW.plusSeconds(2), WAIT).events()).isEmpty();
    Contribution again = after.admit(List.of("MOV"), NOW.plusSeconds(3)).state();
    assertThat(again.status()).isEqualTo(Status.ADMITTED);
    assertThat(again.admittedAt()).isEqualTo(NOW.plusSeconds(3));
    assertThat(Reviewing.undo(again, first::equals, NOW.plusSeconds(4), WAIT).events()).isEmpty();
  }

  @Test
  void whatTellsOfAnUndoneAdmissionSaysThatItIsPublicNoLonger() {
    Contribution admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    assertThat(undo(admitted, NOW).events())
        .containsExactly(new ContributionEvent.ContributionRestored(true));
    Contribution dismissed = admitted.dismissAfterAll("No.", NOW.plusSeconds(1)).state();
    var back = undo(dismissed, NOW.plusSeconds(2));
    assertThat(back.events()).containsExactly(new ContributionEvent.ContributionRestored(false));
    assertThat(back.state().isPublic()).isTrue();
  }

  @Test
  void afterTenMinutesOrOnceTheLetterHasLeftItIsTooLate() {
    Contribution silent = Samples.received().admit(List.of("MOV"), NOW).state();
    assertThat(undo(silent, NOW.plus(WAIT).minusMillis(1)).events()).hasSize(1);
    assertThat(refusal(silent, NOW.plus(WAIT))).isEqualTo("too-late");
    Contribution written = Samples.withEmail().admit(List.of("MOV"), NOW).state();
    // The clock of the instance that asked for the letter was ahead.
    Contribution told = written.releaseLetter(NOW, NOW.plusSeconds(1)).state();
    assertThat(refusal(told, NOW.plusSeconds(1))).isEqualTo("too-late");
  }

  @Test
  void onlyTheLastDecisionCanBeTakenBack() {
    Contribution admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    Decided first = admitted.decisions().getFirst();
    Contribution twice = admitted.admit(List.of("URB"), NOW.plusSeconds(1)).state();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Reviewing.undo(twice, first::equals, NOW.plusSeconds(2), WAIT))
        .withMessage("decided-meanwhile");
    Contribution withdrawn = admitted.withdraw(NOW.plusSeconds(1)).state();
    assertThat(refusal(withdrawn, NOW.plusSeconds(2))).isEqualTo("decided-meanwhile");
  }

  @Test
  void twoDecisionsWithinTheTimeAreOneLetterAboutTheLast() {
    Contribution twice =
        Samples.withEmail()
            .admit(List.of("MOV"), NOW)
            .state()
            .admit(List.of("URB"), NOW.plusSeconds(300))
            .state();
    assertThat(twice.releaseLetter(NOW, NOW.plus(WAIT)).events()).isEmpty();
    Contribution told = twice.releaseLetter(NOW.plusSeconds(300), NOW.plusSeconds(900)).state();
    assertThat(told.mailing().unconfirmed())
        .extracting(Mailing.Letter::message)
        .containsExactly(twice.letter(2));
    assertThat(told.mailing().waiting()).isEmpty();
    Contribution first = undo(twice, NOW.plusSeconds(301)).state();
    assertThat(first.releaseLetter(NOW, NOW.plus(WAIT)).state().mailing().unconfirmed())
        .extracting(Mailing.Letter::message)
        .containsExactly(twice.letter(1));
  }

  @Test
  void aLetterThatWaitsIsNotSentOnceItsOwnerHasWithdrawn() {
    Contribution withdrawn =
        Samples.withEmail().admit(List.of("MOV"), NOW).state().withdraw(NOW.plusSeconds(1)).state();
    assertThat(withdrawn.releaseLetter(NOW.plus(WAIT), NOW.plus(WAIT)).events()).isEmpty();
  }

  @Test
  void whatWasMergedStaysAsPublicAsItWasAndTakesNoOtherDecision() {
    Decided.Merged decided = new Decided.Merged(NOW, OTHER, "Piden lo mismo.");
    Contribution admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    Contribution merged = Reviewing.merge(admitted, decided).state();
    assertThat(merged.status()).isEqualTo(Status.MERGED);
    assertThat(merged.mergedInto()).isEqualTo(OTHER);
    assertThat(merged.isPublic()).isTrue();
    assertThat(Reviewing.merge(merged, decided).events()).isEmpty();
    assertThat(Reviewing.merge(Samples.received(), decided).state().isPublic()).isFalse();
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(() -> merged.admit(List.of("MOV"), NOW));
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(() -> merged.dismissAfterAll("No.", NOW));
    assertThatExceptionOfType(NotOpenForReviewException.class)
        .isThrownBy(
            () -> Reviewing.merge(merged, new Decided.Merged(NOW, "PEM-000007-4", "Igual.")));
  }

  @Test
  void separatingBringsBackWhatHeldBeforeTheMergingAndOnlyFromThatOne() {
    Decided.Merged decided = new Decided.Merged(NOW, OTHER, "Piden lo mismo.");
    Contribution admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    Contribution merged = Reviewing.merge(admitted, decided).state();
    assertThat(Reviewing.separate(merged, "PEM-000007-4", NOW).events()).isEmpty();
    Contribution apart = Reviewing.separate(merged, OTHER, NOW.plusSeconds(1)).state();
    assertThat(apart.status()).isEqualTo(Status.ADMITTED);
    assertThat(apart.tables()).containsExactly("MOV");
    assertThat(Reviewing.separate(apart, OTHER, NOW).events()).isEmpty();
    Contribution undecided = Reviewing.merge(Samples.received(), decided).state();
    assertThat(Reviewing.separate(undecided, OTHER, NOW).state().status())
        .isEqualTo(Status.RECEIVED);
  }

  private static Change<Contribution, ContributionEvent> undo(Contribution c, Instant now) {
    Decided last = c.decisions().getLast();
    return Reviewing.undo(c, last::equals, now, WAIT);
  }

  private static String refusal(Contribution c, Instant now) {
    try {
      undo(c, now);
      return "";
    } catch (ProblemException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
