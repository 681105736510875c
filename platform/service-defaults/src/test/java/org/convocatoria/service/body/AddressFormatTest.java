package org.convocatoria.service.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Bundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Wherever an address enters, the response names its field in one sentence. */
class AddressFormatTest {

  private static final MessageSource WORDS = Bundles.of(List.of("service/words"));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({
    "contribution, contributor.email, peña@ejemplo.mx",
    "contribution, contributor.email, a..b@ejemplo.mx",
    "contribution-capture, contributor.email, a@mi_dominio.mx",
    "expert-entry, email, peña@ejemplo.mx",
    "expert-entry, email, a.@ejemplo.mx"
  })
  void anAddressThatNoMailCouldGoToIsNamedAtItsField(String schema, String field, String address) {
    assertThat(errors(schema, address))
        .filteredOn(error -> error.field().equals(field))
        .singleElement()
        .satisfies(
            error -> {
              Bilingual said = error.message().inBoth(WORDS);
              assertThat(said.es()).contains("correo", "antes de la arroba");
              assertThat(said.en()).contains("e-mail address", "before the @");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "contribution, ana@información.mx",
    "contribution, ''",
    "contribution-capture, persona.muestra.07@example.org",
    "expert-entry, ana@información.mx"
  })
  void otherAddressesPass(String schema, String address) {
    assertThat(errors(schema, address)).noneMatch(error -> error.field().endsWith("email"));
  }

  private static List<FieldError> errors(String schema, String address) {
    String mail = "\"email\": \"" + address + "\"";
    String body =
        schema.startsWith("expert") ? "{" + mail + "}" : "{\"contributor\": {" + mail + "}}";
    return new BodySchema(schema, JSON).errors(JSON.readTree(body));
  }
}
