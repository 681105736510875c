package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {

  private static final Colour NIGHT = Colour.of("#1c232b");

  @Test
  void blackOnWhiteHasTheHighestContrast() {
    assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isEqualTo(21, within(0.001));
    assertThat(Colour.WHITE.contrastWith(Colour.WHITE)).isEqualTo(1);
  }

  @Test
  void isWrittenAsItWasRead() {
    assertThat(Colour.of("#0A5C6B").written()).isEqualTo("#0a5c6b");
  }

  @Test
  void isMadeLightEnoughForTheNightAndNoLighter() {
    Colour blue = Colour.of("#1f4e8c").lightUntil(7.4, NIGHT);
    assertThat(blue.contrastWith(NIGHT)).isBetween(7.4, 8.0);
    assertThat(Colour.WHITE.lightUntil(7.4, NIGHT)).isEqualTo(Colour.WHITE);
  }
}
