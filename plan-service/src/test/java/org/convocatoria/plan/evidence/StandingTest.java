package org.convocatoria.plan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

  @ParameterizedTest
  @CsvSource({
    "received, IN_REVIEW",
    "inReview, IN_REVIEW",
    "clarificationAsked, IN_REVIEW",
    "aStateOfTheFuture, IN_REVIEW",
    "admitted, ADMITTED",
    "merged, MERGED",
    "notAdmitted, SETTLED",
    "forwarded, SETTLED",
    "withdrawn, SETTLED"
  })
  void everyStateOfReviewSaysWhatThePlanOwes(String status, Standing standing) {
    assertThat(Standing.of(status)).isEqualTo(standing);
  }
}
