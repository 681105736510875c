package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakingBackTest {

  private static final Instant NOW = Instant.parse("2014-09-16T16:00:00Z");

  @Test
  void whateverReviewDecidedTheWordsGo() {
    Contribution received = Samples.received();
    for (Contribution each :
        List.of(
            received,
            received.admit(List.of("MOV"), NOW).state(),
            received.dismiss("No corresponde.", NOW).state(),
            received.withdraw(NOW).state())) {
      Contribution after = each.takeBack(NOW).state();
      assertThat(after.status()).isEqualTo(Status.WITHDRAWN);
      assertThat(after.content().text()).isEmpty();
      assertThat(after.content().title()).isEqualTo(after.folio());
      assertThat(after.takeBack(NOW).events()).isEmpty();
    }
  }

  @Test
  void whatWasPublicIsErasedInPublicToo() {
    Contribution admitted = Samples.received().admit(List.of("MOV"), NOW).state();
    assertThat(admitted.takeBack(NOW).events())
        .containsExactly(new ContributionEvent.ContributionWithdrawn(true));
  }
}
