package org.convocatoria.invitation.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.words.Bilingual;
import org.junit.jupiter.api.Test;

class CallTest {

  @Test
  void somebodyIsInvitedToAWorkshopByItsArticle() {
    assertThat(Call.invitedTo(new Bilingual("el Taller 1", "Workshop 1")))
        .isEqualTo(new Bilingual("al Taller 1", "to Workshop 1"));
    assertThat(Call.invitedTo(new Bilingual("la Presentación", "the Presentation")))
        .isEqualTo(new Bilingual("a la Presentación", "to the Presentation"));
  }
}
