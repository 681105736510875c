package org.convocatoria.notification.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.notification.message.Samples;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationTest
class MessageControllerTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Messages messages;
  private final RestTestClient http;

  MessageControllerTest(Messages messages, @LocalServerPort int port) {
    this.messages = messages;
    this.http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void onlyACoordinatorSeesTheAddressInClear() {
    String id = refused();
    assertThat(item(id, "coordinator").path("to").asString())
        .isEqualTo("persona.muestra.07@example.org");
    assertThat(item(id, "director").path("to").asString()).isEqualTo("p…@example.org");
    assertThat(item(id, "auditor").has("to")).isFalse();
  }

  @Test
  void aRefusedMessageSaysWhy() {
    JsonNode item = item(refused(), "coordinator");
    assertThat(item.path("status").asString()).isEqualTo("refused");
    assertThat(item.path("cause").asString()).isEqualTo("address-unknown");
    assertThat(item.path("template").asString()).isEqualTo("invitation-letter");
  }

  @Test
  void thePublicAndTablesSeeNothing() {
    assertThat(status("/api/staff/messages", TestTokens.anonymous("notification")))
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status("/api/staff/messages", TestTokens.tableLead("notification", "MOV")))
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void anUnknownStateOrPlaceIsSaidToBeSo() {
    String coordinator = TestTokens.staff("notification", "coordinator");
    assertThat(status("/api/staff/messages?state=lost", coordinator))
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(status("/api/staff/messages?cursor=nowhere", coordinator))
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aLongListComesInPages() {
    for (int i = 0; i < 60; i++) {
      refused();
    }
    JsonNode first = page("coordinator", "?state=refused");
    assertThat(first.path("items").size()).isEqualTo(50);
    assertThat(first.path("counts").path("refused").asInt()).isGreaterThanOrEqualTo(60);
    JsonNode second = page("coordinator", "?state=refused&cursor=" + first.path("next").asString());
    assertThat(second.path("items").size()).isPositive();
    assertThat(second.path("items").path(0).path("id").asString())
        .isNotEqualTo(first.path("items").path(49).path("id").asString());
  }

  private String refused() {
    String id = UUID.randomUUID().toString();
    messages.record(id, Samples.invitation(), Instant.now().plus(Duration.ofMinutes(5)));
    messages.change(id, m -> m.refuse("address-unknown", Instant.now(), Duration.ofDays(30)));
    return id;
  }

  private JsonNode item(String id, String role) {
    for (JsonNode item : page(role, "?state=refused").path("items")) {
      if (item.path("id").asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no item " + id);
  }

  private JsonNode page(String role, String query) {
    byte[] body =
        http.get()
            .uri("/api/staff/messages" + query)
            .header("Authorization", "Bearer " + TestTokens.staff("notification", role))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body);
  }

  private HttpStatus status(String path, String token) {
    return HttpStatus.valueOf(
        http.get()
            .uri(path)
            .header("Authorization", "Bearer " + token)
            .exchange()
            .returnResult(Void.class)
            .getStatus()
            .value());
  }
}
