package org.convocatoria.workshop.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierQueryTest {

  private static final ContributionText TEXT =
      new ContributionText("1", "Transporte para turnos de noche", "Pago dos CAMIONES en Torreón.");

  @Test
  void everyWordMustOccurWhateverItsCaseAndAccents() {
    assertThat(words("camiones torreon").matches("PEM-000026-4", TEXT)).isTrue();
    assertThat(words("TRANSPÓRTE  noche").matches("PEM-000026-4", TEXT)).isTrue();
    assertThat(words("camiones gómez").matches("PEM-000026-4", TEXT)).isFalse();
  }

  @Test
  void aFolioIsFoundAlsoWithoutItsText() {
    assertThat(words("pem-000026").matches("PEM-000026-4", null)).isTrue();
    assertThat(words("camiones").matches("PEM-000026-4", null)).isFalse();
  }

  @Test
  void withoutWordsEverythingMatches() {
    assertThat(words(null).matches("PEM-000026-4", null)).isTrue();
    assertThat(words("  ").matches("PEM-000026-4", TEXT)).isTrue();
  }

  private static DossierQuery words(@Nullable String words) {
    return new DossierQuery(words, null, null, null, null);
  }
}
