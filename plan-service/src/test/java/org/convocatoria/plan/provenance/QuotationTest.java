package org.convocatoria.plan.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTest {

  private static final String TEXT =
      "«Si el tiempo de vuelta no alcanza,\n  uno corre; y el que corre no espera\u00a0a la señora.»";

  @Test
  void aPassageOfTheTextStandsInIt() {
    assertThat(new Quotation("Si el tiempo de vuelta no alcanza, uno corre").standsIn(TEXT))
        .isTrue();
  }

  @Test
  void lineBreaksAndHardBlanksAreNoDifference() {
    assertThat(new Quotation("  no  espera a\tla señora ").standsIn(TEXT)).isTrue();
  }

  @Test
  void composedAndDecomposedAccentsAreTheSame() {
    assertThat(new Quotation("la sen\u0303ora").standsIn(TEXT)).isTrue();
  }

  @Test
  void otherWordsDoNotStandInIt() {
    assertThat(new Quotation("uno espera").standsIn(TEXT)).isFalse();
    assertThat(new Quotation("Uno corre").standsIn(TEXT)).isFalse();
  }

  @Test
  void onlyBlanksAreNoQuotation() {
    assertThat(Quotation.of(" \n ")).isNull();
    assertThat(Quotation.of(null)).isNull();
  }
}
