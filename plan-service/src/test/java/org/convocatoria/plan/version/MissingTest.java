package org.convocatoria.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.plan.evidence.Standing;
import org.junit.jupiter.api.Test;

class MissingTest {

  @Test
  void whatNobodyReviewedLacksAReview() {
    assertThat(Missing.of(Standing.IN_REVIEW, false, false)).contains(Missing.REVIEW);
  }

  @Test
  void whatWasAdmittedAndNeitherUsedNorAnsweredLacksAnAnswer() {
    assertThat(Missing.of(Standing.ADMITTED, false, false)).contains(Missing.ANSWER);
  }

  @Test
  void whatWasAdmittedAndIsUsedLacksNothing() {
    assertThat(Missing.of(Standing.ADMITTED, true, false)).isEmpty();
  }

  @Test
  void whatIsAnsweredLacksNothing() {
    assertThat(Missing.of(Standing.ADMITTED, false, true)).isEmpty();
    assertThat(Missing.of(Standing.IN_REVIEW, false, true)).isEmpty();
  }

  @Test
  void whatReviewSettledLacksNothing() {
    assertThat(Missing.of(Standing.SETTLED, false, false)).isEmpty();
  }
}
