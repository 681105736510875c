package org.convocatoria.invitation.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void somebodyIsInvitedToAWorkshopByItsArticle() {
    assertThat(new Words("el Taller 1", "Workshop 1").invitedTo())
        .isEqualTo(new Words("al Taller 1", "to Workshop 1"));
    assertThat(new Words("la Presentación", "the Presentation").invitedTo())
        .isEqualTo(new Words("a la Presentación", "to the Presentation"));
  }
}
