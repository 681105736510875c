package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");

  @Test
  void mailGoesOnlyToWhoAgreedToIt() {
    var agreed = Samples.withEmail().received().state();
    assertThat(agreed.letters().unconfirmed()).hasSize(1);
    var notAgreed = Samples.withEmail(List.of("process")).received().state();
    assertThat(notAgreed.letters().unconfirmed()).isEmpty();
    assertThat(notAgreed.admit(List.of("MOV"), NOW).state().letters().unconfirmed()).isEmpty();
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
