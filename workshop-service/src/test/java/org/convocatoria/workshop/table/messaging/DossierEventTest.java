package org.convocatoria.workshop.table.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.convocatoria.messaging.inbox.Reading;
import org.convocatoria.test.Contracts;
import org.convocatoria.workshop.table.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the other services promise to send is what this one reads. */
class DossierEventTest {

  private final Reading<DossierEvent> reading =
      new Reading<>(DossierEvent.class, JsonMapper.builder().build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submission.contribution-received.v1",
        "submission.contribution-admitted.v1",
        "submission.contribution-dismissed.v1",
        "submission.contribution-corrected.v1",
        "submission.contribution-forwarded.v1",
        "submission.contribution-merged.v1",
        "submission.contribution-restored.v1",
        "submission.contribution-withdrawn.v1",
        "submission.contribution-redacted.v1",
        "submission.contribution-erased.v1",
        "submission.attachment-added.v1"
      })
  void everySampleOfAContributionIsRead(String type) {
    assertThat(sample(type)).isInstanceOf(DossierEvent.ContributionChanged.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sent", "accepted", "declined", "offered", "updated"})
  void everySampleOfAnInvitationIsRead(String what) {
    assertThat(sample("invitation.invitation-" + what + ".v1"))
        .isInstanceOfSatisfying(
            DossierEvent.InvitationChanged.class,
            changed -> assertThat(changed.state().view().table()).isEqualTo("MOV"));
  }

  @Test
  void theSampleOfATextIsRead() {
    assertThat(sample("submission.contribution-text.v1"))
        .isInstanceOfSatisfying(
            DossierEvent.TextChanged.class, text -> assertThat(text.state()).isNotNull());
  }

  @Test
  void howItsDataAreToBeReadComesWithTheText() {
    byte[] told =
        """
        {"state":{"id":"1","folio":"PEM-000006-6","title":"Volúmenes","text":"Doce meses.",
          "data":{"quality":"estimated","cutOff":"2013-12-31"}},"change":{}}
        """
            .getBytes(UTF_8);
    assertThat(reading.read("submission.contribution-text.v1", told))
        .isInstanceOfSatisfying(
            DossierEvent.TextChanged.class,
            changed ->
                assertThat(changed.state())
                    .extracting(DossierEvent.Text::data)
                    .isEqualTo(new Dataset("estimated", null, LocalDate.of(2013, 12, 31), null)));
  }

  @Test
  void onlyAnAdmittedContributionCounts() {
    assertThat(sample("submission.contribution-admitted.v1"))
        .isInstanceOfSatisfying(
            DossierEvent.ContributionChanged.class,
            changed -> {
              assertThat(changed.state().isAdmitted()).isTrue();
              assertThat(changed.state().view(null).tables()).containsExactly("MOV");
            });
    assertThat(sample("submission.contribution-forwarded.v1"))
        .isInstanceOfSatisfying(
            DossierEvent.ContributionChanged.class,
            changed -> assertThat(changed.state().isAdmitted()).isFalse());
  }

  @Test
  void anErasedContributionCountsNoMoreAlthoughItWasAdmitted() {
    assertThat(sample("submission.contribution-erased.v1"))
        .isInstanceOfSatisfying(
            DossierEvent.ContributionChanged.class,
            changed -> {
              assertThat(changed.state().status()).isEqualTo("admitted");
              assertThat(changed.state().isAdmitted()).isFalse();
            });
  }

  private DossierEvent sample(String type) {
    return reading.read(type, Contracts.text("events/" + type + ".sample.json").getBytes(UTF_8));
  }
}
