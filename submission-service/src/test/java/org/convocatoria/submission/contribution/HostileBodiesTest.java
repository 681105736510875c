package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that were made to cost a service more than they cost their sender. */
@SubmissionTest
class HostileBodiesTest {

  @LocalServerPort int port;
  private Sending api = new Sending(0);

  @BeforeEach
  void connect() {
    api = new Sending(port);
  }

  @Test
  void aBodyMayBeAsLongAsTheTextsThatItsSchemaAllowsAndNoLonger() {
    // as programs write that escape everything but ASCII
    String text = "\\ud83d\\ude00".repeat(8000);
    assertThat(send(Api.contribution(Map.of()).replaceFirst("\"text\":\"[^\"]*\"", text(text))))
        .isEqualTo(201);
    assertThat(send("{\"text\":\"" + "a".repeat(130 * 1024) + "\"}")).isEqualTo(413);
  }

  @Test
  void manyOrDeepNodesInLittleTextAreNotRead() {
    assertThat(send("[" + "[],".repeat(30_000) + "[]]")).isEqualTo(400);
    assertThat(send("[".repeat(50_000))).isEqualTo(400);
  }

  @Test
  void ofVeryManyMistakesTheFirstAreNamed() {
    String members =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\"m" + i + "\":1")
            .collect(Collectors.joining(","));
    ServiceApi.Answer answer = answer("{" + members + "}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").size()).isEqualTo(50);
  }

  @Test
  void aFormWhosePartsCannotBeToldApartIsTheSendersMistake() {
    assertThat(api.unreadableForm("/api/contributions").status()).isEqualTo(400);
    assertThat(api.unreadableForm("/participar").status()).isEqualTo(400);
  }

  private static String text(String text) {
    // the replacement of a regular expression takes back its first backslashes
    return "\"text\":\"" + text.replace("\\", "\\\\") + "\"";
  }

  private int send(String body) {
    return answer(body).status();
  }

  private ServiceApi.Answer answer(String body) {
    String key = UUID.randomUUID().toString();
    return api.post("/api/contributions", Api.anonymous(), body, "Idempotency-Key", key);
  }

  private static final class Sending extends ServiceApi {

    Sending(int port) {
      super(port);
    }

    Answer unreadableForm(String path) {
      return send(
          request(path, Api.anonymous(), "Content-Type", "multipart/form-data")
              .POST(HttpRequest.BodyPublishers.ofString("no boundary")));
    }
  }
}
