package org.convocatoria.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.convocatoria.local.client.PlatformApi.Response;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void aRefusalIsASentenceWithItsFields() {
    Response response =
        new Response(
            422,
            JSON.readTree(
                """
                {"type": "urn:convocatoria:problem:invalid", "title": "Falta información.", "status": 422,
                 "errors": [{"field": "deadline", "message": "Debe terminar antes del taller."}]}
                """));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(response::ok)
        .withMessage(
            "The platform refuses (422): Falta información. deadline: Debe terminar antes del"
                + " taller.");
  }

  @Test
  void onlyTheFirstOfManyFieldsAreSaid() {
    StringBuilder errors = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      errors
          .append(i == 0 ? "" : ",")
          .append("{\"field\":\"f")
          .append(i)
          .append("\",\"message\":\"m\"}");
    }
    String body = "{\"title\":\"T.\",\"errors\":[" + errors + "]}";
    assertThat(new Response(422, JSON.readTree(body)).problem().sentence())
        .isEqualTo("T. f0: m f1: m f2: m f3: m f4: m … and 3 more");
  }

  @Test
  void whatIsNoProblemDetailIsNotPrinted() {
    Response page = new Response(500, JSON.getNodeFactory().stringNode("<html>trace</html>"));
    assertThat(page.problem().sentence()).isEqualTo("It gave no reason.");
  }
}
