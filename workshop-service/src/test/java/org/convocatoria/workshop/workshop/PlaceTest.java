package org.convocatoria.workshop.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.words.Bilingual;
import org.junit.jupiter.api.Test;

class PlaceTest {

  private static final Bilingual WAY = new Bilingual("Frente a la plaza", "By the square");
  private static final Place KNOWN = new Place("Teatro Nazas", "Cepeda 1", WAY);

  @Test
  void aPlaceWithoutAnAddressIsItsName() {
    assertThat(KNOWN.line()).isEqualTo("Teatro Nazas, Cepeda 1");
    assertThat(new Place("Teatro Nazas", null, null).line()).isEqualTo("Teatro Nazas");
    assertThat(new Place("Teatro Nazas", " ", null).line()).isEqualTo("Teatro Nazas");
  }

  @Test
  void theWayThereIsKeptWhereThePlaceStaysTheSame() {
    Place otherAddress = new Place("Teatro Nazas", "Cepeda 2", null);
    assertThat(otherAddress.orAs(KNOWN)).isEqualTo(new Place("Teatro Nazas", "Cepeda 2", WAY));
    Place elsewhere = new Place("Biblioteca", null, null);
    assertThat(elsewhere.orAs(KNOWN)).isEqualTo(elsewhere);
    Bilingual otherWay = new Bilingual("Por la puerta norte", "By the north door");
    Place told = new Place("Teatro Nazas", "Cepeda 1", otherWay);
    assertThat(told.orAs(KNOWN)).isEqualTo(told);
  }

  @Test
  void whatIsWrittenInSpanishOnlyStandsInBothLanguages() {
    assertThat(new WordsRequest(" Sesión ", null).words())
        .isEqualTo(new Bilingual("Sesión", "Sesión"));
    assertThat(new WordsRequest("Sesión", " ").words().en()).isEqualTo("Sesión");
    assertThat(new WordsRequest("Sesión", "Session").words().en()).isEqualTo("Session");
  }
}
