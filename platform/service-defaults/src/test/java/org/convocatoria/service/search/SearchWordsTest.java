package org.convocatoria.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  private static final String TEXT =
      "Más transporte público para los niños: rutas de noche en Gómez Palacio.Banquetas";

  @ParameterizedTest
  @CsvSource({
    "ruta, rutas",
    "zona, zonas",
    "vía, vías",
    "niño, niños",
    "agua, aguas",
    "casa, casas",
    "calle, calles",
    "camión, camiones",
    "árbol, árboles",
    "luz, luces",
    "pez, peces",
    "ciudad, ciudades",
    "mes, meses",
    "ley, leyes",
    "joven, jóvenes",
    "tren, trenes",
    "autobús, autobuses",
    "interés, intereses",
    "parque, parques",
    "bache, baches",
    "taxi, taxis",
    "red, redes",
    "estación, estaciones",
    "estado, estados"
  })
  void oneAndManyAreTheSameWord(String one, String many) {
    assertThat(SearchWords.of(one)).isNotEmpty().isEqualTo(SearchWords.of(many));
  }

  @Test
  void accentsAndCaseMakeNoDifference() {
    assertThat(finds("transporte PUBLICO")).isTrue();
    assertThat(finds("gomez")).isTrue();
    assertThat(finds("NINOS")).isTrue();
    assertThat(finds("tránsporte")).isTrue();
  }

  @Test
  void theOrderOfTheWordsMakesNoDifference() {
    assertThat(finds("noche rutas transporte")).isTrue();
  }

  @Test
  void everyWordHasToBeThere() {
    assertThat(finds("transporte ciclovía")).isFalse();
  }

  @Test
  void decomposedLettersAndInvisibleSignsAreTheSameText() {
    assertThat(finds(Normalizer.normalize("Gómez", Normalizer.Form.NFD))).isTrue();
    assertThat(finds("trans\u00adporte")).isTrue();
    assertThat(SearchWords.of(Normalizer.normalize(TEXT, Normalizer.Form.NFD)))
        .isEqualTo(SearchWords.of(TEXT));
  }

  @Test
  void aFullStopWithoutASpaceEndsAWord() {
    assertThat(finds("banqueta")).isTrue();
  }

  @Test
  void stopWordsAreNotNeededAndAloneSeekNothing() {
    assertThat(finds("mas transporte para las rutas")).isTrue();
    assertThat(SoughtWords.of("de la el MÁS también").isEmpty()).isTrue();
    assertThat(SoughtWords.of(" ¿? ").isEmpty()).isTrue();
    assertThat(SoughtWords.of(null).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PEM-000123-7",
    "pem0001237",
    "pem-000123",
    "pem000123-7",
    "PEM 000123 7",
    "0001237",
    "000123"
  })
  void aCodeIsFoundHoweverItIsWritten(String typed) {
    assertThat(SearchWords.ofCode("PEM-000123-7")).containsAll(SoughtWords.of(typed).words());
  }

  @Test
  void aPersonsWordsAreNoWordsOfATextEvenWhereTheyAreTypedLikeThem() {
    assertThat(SearchWords.ofPerson("María de la Luz", null, "luz@example.org"))
        .doesNotContainAnyElementsOf(SearchWords.of("@maria @luz maria luz example org"));
  }

  private static boolean finds(String typed) {
    return SearchWords.of(TEXT).containsAll(SoughtWords.of(typed).words());
  }
}
