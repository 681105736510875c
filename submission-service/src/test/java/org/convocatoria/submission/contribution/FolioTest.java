package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolioTest {

  @Test
  void aFolioCarriesItsCheckDigit() {
    assertThat(Folio.of("PEM", 123).value()).matches("PEM-000123-\\d");
    assertThat(Folio.parse(Folio.of("PEM", 123).value())).contains(Folio.of("PEM", 123));
  }

  @Test
  void everyWrongDigitIsNoticed() {
    String folio = Folio.of("PEM", 408_215).value();
    for (int i = 4; i < 10; i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = folio.substring(0, i) + digit + folio.substring(i + 1);
        assertThat(Folio.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(folio));
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsNoticed() {
    String folio = Folio.of("PEM", 408_215).value();
    for (int i = 4; i < 9; i++) {
      String typed =
          folio.substring(0, i) + folio.charAt(i + 1) + folio.charAt(i) + folio.substring(i + 2);
      assertThat(Folio.parse(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void smallLettersAndSpacesAroundDoNotMatter() {
    String folio = Folio.of("PEM", 7).value();
    assertThat(Folio.parse("  " + folio.toLowerCase(java.util.Locale.ROOT) + " "))
        .contains(new Folio(folio));
  }
}
