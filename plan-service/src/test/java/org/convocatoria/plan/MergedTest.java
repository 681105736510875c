package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What answers a contribution answers those that were merged into it. */
@PlanServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergedTest {

  private static final String INTO = "MER-000021-1";
  private static final String MERGED = "MER-000028-2";
  private static final String CHAINED = "MER-000035-3";
  private static final String QUOTE = "quisiera pagar una sola vez";

  private final Api api;
  private final OpenCall process;
  private final Evidence evidence;

  MergedTest(@LocalServerPort int port, Evidence evidence) {
    this.api = new Api(port);
    this.process = new OpenCall("merged-2014", api);
    this.evidence = evidence;
  }

  @BeforeAll
  void threeSayTheSame() {
    process.open("MOV");
    process.admit(INTO, "MOV", "Un solo pago", "Pago dos camiones; " + QUOTE + ".");
    process.admit(MERGED, "MOV", "Pago único", "Que baste un pago.");
    process.receive(CHAINED);
    process.merge(MERGED, INTO, "MOV");
    process.merge(CHAINED, MERGED);
    Waiting.untilTrue("the last merging is known", () -> "merged".equals(status(CHAINED)));
  }

  @Test
  @Order(1)
  void aMergedOneWaitsForWhatTheOtherWaitsForAndIsNotOffered() {
    assertThat(missing()).containsExactly(INTO, MERGED, CHAINED);
    ServiceApi.Answer tray = api.get("/api/staff/plan/evidence?table=MOV", Api.as("coordinator"));
    assertThat(tray.all("/contributions", "folio")).containsExactly(INTO);
  }

  @Test
  @Order(2)
  void anAnswerToTheOtherIsAnAnswerToItUntilTheyArePart() {
    String body =
        "{\"folios\":[\"%s\"],\"answer\":\"notIncluded\",\"reason\":\"Sigue.\"}".formatted(INTO);
    assertThat(api.answer(body).status()).isEqualTo(201);
    assertThat(missing()).isEmpty();
    assertThat(api.get("/api/contributions/" + MERGED + "/uses").at("/answer/answer"))
        .isEqualTo("notIncluded");
    assertThat(api.get("/api/contributions/" + CHAINED + "/uses").status())
        .as("it was merged before it was public")
        .isEqualTo(404);
    process.restore(MERGED, "admitted", "MOV");
    Waiting.untilTrue("they are apart", () -> "admitted".equals(status(MERGED)));
    assertThat(missing()).containsExactly(MERGED, CHAINED);
    process.merge(MERGED, INTO, "MOV");
    Waiting.untilTrue("they are merged again", () -> "merged".equals(status(MERGED)));
    assertThat(missing()).isEmpty();
  }

  @Test
  @Order(3)
  void aUseOfTheOtherIsAUseOfIt() {
    String paragraph = api.paragraph("MOV", "objective", "Que baste un solo pago.");
    String claim = "\"type\":\"supports\",\"folio\":\"%s\",\"quote\":\"%s\"";
    assertThat(api.link(paragraph, claim.formatted(INTO, QUOTE)).status()).isEqualTo(201);
    assertThat(api.link(paragraph, claim.formatted(MERGED, "Que baste")).status()).isEqualTo(422);
    assertThat(process.publish(process.received()).status()).isEqualTo(201);
    for (String folio : List.of(INTO, MERGED)) {
      ServiceApi.Answer uses = api.get("/api/contributions/" + folio + "/uses");
      assertThat(uses.all("/items", "paragraph")).as(folio).containsExactly(paragraph);
      assertThat(uses.all("/items", "quote")).as(folio).containsExactly(QUOTE);
    }
  }

  @Test
  @Order(4)
  void wordsThatComeBackAreQuotedAgain() {
    String paragraph = api.paragraph("MOV", "strategy", "Una sola tarjeta.");
    process.silence(INTO);
    Waiting.untilTrue("the words are gone", () -> words(INTO).isEmpty());
    process.say(INTO, "Un solo pago", "Pago dos camiones; " + QUOTE + ".");
    Waiting.untilTrue("the words are back", () -> !words(INTO).isEmpty());
    String claim = "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"%s\"".formatted(INTO, QUOTE);
    assertThat(api.link(paragraph, claim).status()).isEqualTo(201);
    assertThat(process.publish(process.received()).status()).isEqualTo(201);
    assertThat(api.get("/api/plan/paragraphs/" + paragraph + "/sources").at("/sources/0/quote"))
        .isEqualTo(QUOTE);
  }

  private String words(String folio) {
    return evidence
        .contribution(folio)
        .flatMap(evidence::words)
        .map(words -> words.text())
        .orElse("");
  }

  private String status(String folio) {
    return evidence.contribution(folio).orElseThrow().status();
  }

  private List<String> missing() {
    return api.get("/api/staff/plan/gate", Api.as("coordinator")).all("/unanswered", "folio");
  }
}
