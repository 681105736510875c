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
class AnswerCheckTest {

  private final ServiceApi api;
  private final String token = TestTokens.anonymous("sample");

  AnswerCheckTest(@LocalServerPort int port) {
    this.api = new ServiceApi(port);
  }

  @Test
  void anAnswerAsPromisedGoesThroughAsItIs() {
    ServiceApi.Answer answer = api.get("/api/things/one", token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/name/es")).isEqualTo("cosa");
    assertThat(api.get("/api/things/problem", token).status()).isEqualTo(404);
    assertThat(api.get("/api/nothing", token).status()).isEqualTo(404);
    assertThat(AnswerCheck.faults()).isEmpty();
  }

  @Tag("acceptance-34")
  @ParameterizedTest
  @CsvSource({
    "/api/things/renamed, schemas/named.schema.json, names",
    "/api/things/one-language, schemas/named.schema.json, en",
    "/api/things/other-problem, schemas/problem.schema.json, surprise",
    "/api/undocumented, api/sample.yaml names no schema, /api/undocumented"
  })
  void anyOtherAnswerFailsWithTheReason(String path, String schema, String field) {
    ServiceApi.Answer answer = api.get(path, token);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains(schema, field);
    assertThat(AnswerCheck.faults()).containsExactly(answer.body());
  }

  @Tag("acceptance-34")
  @Test
  void aTestThatIgnoresTheAnswerFailsAfterwards() {
    api.get("/api/things/renamed", token);
    AnswersAsPromised listener = new AnswersAsPromised();
    assertThatThrownBy(listener::nothingFound)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("names");
    listener.nothingFound();
  }

  @Test
  void springFindsTheListenerByItself() {
    assertThat(new TestContextManager(AnswerCheckTest.class).getTestExecutionListeners())
        .hasAtLeastOneElementOfType(AnswersAsPromised.class);
  }

  @Test
  void whatIsNotJsonIsNotLookedAt() {
    ServiceApi.Answer file = api.get("/api/things/one/file", token);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("one");
    assertThat(file.response().headers().firstValue("Content-Length")).hasValue("3");
    assertThat(AnswerCheck.faults()).isEqualTo(List.of());
  }
}
