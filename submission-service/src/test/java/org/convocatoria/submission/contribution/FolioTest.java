package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    assertThat(Folio.parse("  " + folio.toLowerCase(Locale.ROOT) + " ")).contains(new Folio(folio));
  }

  @Test
  void aFolioIsKnownHoweverItWasCopied() {
    String folio = Folio.of("PEM", 408_215).value();
    List<String> copies = new ArrayList<>();
    for (String dash :
        List.of(
            "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u00ad", "_",
            "/")) {
      copies.add(folio.replace("-", dash));
    }
    copies.addAll(
        List.of(
            folio.replace("-", ""),
            folio.replace("-", " "),
            folio + ".",
            "«" + folio + "»,",
            folio + "\u00a0",
            "\u200b" + folio,
            "Folio: " + folio,
            "folio " + folio.toLowerCase(Locale.ROOT),
            "Folio:\n" + folio.replace("-", "\u00a0"),
            folio.replace('4', '\uff14')));
    for (String copy : copies) {
      assertThat(Folio.parse(copy)).as(copy).contains(new Folio(folio));
    }
  }

  @Test
  void whatHasOtherLettersOrTooFewDigitsIsNoFolio() {
    String folio = Folio.of("PEM", 408_215).value();
    for (String other : List.of("", "-", "Folio:", folio + "A", folio.substring(1), "É" + folio)) {
      assertThat(Folio.parse(other)).as(other).isNotEqualTo(Optional.of(new Folio(folio)));
    }
    assertThat(Folio.parse(folio.substring(0, 9))).isEmpty();
  }
}
