package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A flood of advertisements goes in one decision, and each of them is answered for itself. */
@OwnCallTest
class DismissedTogetherTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SPAM = 59;
  private static final String REASON = "Es publicidad y no trata del programa.";

  private final Api api;
  private final TestClock clock;

  DismissedTogetherTest(@LocalServerPort int port, TestClock clock) {
    this.api = new Api(port);
    this.clock = clock;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-20T10:00-06:00");
  }

  @Test
  void fiftyNineAreDismissedInOneCommandAndEachStoryEachAuditAndEachEventSaysSo() {
    List<ServiceApi.Answer> receipts = Stream.generate(this::contribute).limit(SPAM).toList();
    List<String> spam = receipts.stream().map(each -> each.at("/folio")).toList();
    ServiceApi.Answer honest = contribute();
    ServiceApi.Answer taken = dismiss(spam);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().at("/done").size()).isEqualTo(SPAM);
    assertThat(taken.json().at("/refused")).isEmpty();
    for (ServiceApi.Answer receipt : receipts) {
      ServiceApi.Answer story = story(receipt);
      assertThat(story.at("/state")).isEqualTo("notAdmitted");
      assertThat(story.all("/steps", "what")).containsExactly("received", "notAdmitted");
      assertThat(story.at("/steps/1/text/es")).isEqualTo("No fue admitida: " + REASON);
    }
    assertThat(story(honest).at("/state")).isEqualTo("received");
    spam.forEach(this::isAuditedOnce);
    assertThat(audited(honest.at("/folio"))).isZero();
    TestBroker.awaitAll("submission.events", all -> dismissed(all).containsAll(spam));
    assertThat(dismiss(spam).json().at("/refused")).as("again, under another key").isEmpty();
    spam.forEach(this::isAuditedOnce);
  }

  private ServiceApi.Answer dismiss(List<String> folios) {
    return api.post(
        "/api/staff/contributions/decisions",
        Api.coordinator(),
        JSON.writeValueAsString(
            Map.of("folios", folios, "decision", "dismissal", "reason", REASON)),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private ServiceApi.Answer story(ServiceApi.Answer receipt) {
    return api.get(
        "/api/folios/" + receipt.at("/folio"),
        Api.anonymous(),
        "Convocatoria-Clave",
        receipt.at("/clave"));
  }

  private ServiceApi.Answer contribute() {
    return api.contribute(
        Api.contribution(
            Map.of(
                "table",
                "AGU",
                "municipality",
                "puerto-claro",
                "consent",
                Map.of("notice", "2026-10-01", "purposes", List.of("process")))));
  }

  private void isAuditedOnce(String folio) {
    Waiting.untilTrue("the dismissal of " + folio + " is audited", () -> audited(folio) == 1);
  }

  private long audited(String folio) {
    ServiceApi.Answer trail =
        api.get(
            "/api/staff/audit?subject=" + folio + "&what=contribution-dismissed",
            Api.coordinator());
    return StreamSupport.stream(trail.json().at("/items").spliterator(), false).count();
  }

  private static List<String> dismissed(List<TestBroker.Read> all) {
    return all.stream()
        .filter(read -> read.type().equals("submission.contribution-dismissed.v1"))
        .map(read -> JSON.readTree(read.body()).at("/state/folio").asString())
        .toList();
  }
}
