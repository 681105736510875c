package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convocatoria.test.sample.SampleApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestService.class)
class ResponseCheckTest {

  private final ServiceApi api;
  private final String token = TestTokens.anonymous("sample");

  ResponseCheckTest(@LocalServerPort int port) {
    this.api = new ServiceApi(port);
  }

  @Test
  void aResponseAsPromisedGoesThroughAsItIs() {
    ServiceApi.Answer response = api.get("/api/things/one", token);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.at("/name/es")).isEqualTo("cosa");
    assertThat(api.get("/api/things/problem", token).status()).isEqualTo(404);
    assertThat(api.get("/api/nothing", token).status()).isEqualTo(404);
    assertThat(ResponseCheck.faults()).isEmpty();
  }

  @Tag("acceptance-34")
  @ParameterizedTest
  @CsvSource({
    "/api/things/renamed, schemas/named.schema.json, names",
    "/api/things/one-language, schemas/named.schema.json, en",
    "/api/things/other-problem, schemas/problem.schema.json, surprise",
    "/api/undocumented, api/sample.yaml names no schema, /api/undocumented"
  })
  void anyOtherResponseFailsWithTheReason(String path, String schema, String field) {
    ServiceApi.Answer response = api.get(path, token);
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).contains(schema, field);
    assertThat(ResponseCheck.faults()).containsExactly(response.body());
  }

  @Tag("acceptance-34")
  @Test
  void aTestThatIgnoresTheResponseFailsAfterwards() {
    api.get("/api/things/renamed", token);
    ResponsesAsPromised listener = new ResponsesAsPromised();
    assertThatThrownBy(listener::nothingFound)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("names");
    listener.nothingFound();
  }

  @Test
  void springFindsTheListenerByItself() {
    assertThat(new TestContextManager(ResponseCheckTest.class).getTestExecutionListeners())
        .hasAtLeastOneElementOfType(ResponsesAsPromised.class);
  }

  @Test
  void whatIsNotJsonIsNotLookedAt() {
    ServiceApi.Answer file = api.get("/api/things/one/file", token);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("one");
    assertThat(file.response().headers().firstValue("Content-Length")).hasValue("3");
    assertThat(ResponseCheck.faults()).isEqualTo(List.of());
  }
}
