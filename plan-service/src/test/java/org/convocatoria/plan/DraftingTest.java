package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing paragraphs: who may, and what happens when two do. */
@PlanServiceTest
class DraftingTest {

  private static final String PARAGRAPHS = "/api/staff/plan/paragraphs";

  private final Api api;
  private final OpenCall process;
  private final String coordinator = Api.as("coordinator");

  DraftingTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("drafting-2014", api);
  }

  @BeforeAll
  void aCallIsOpen() {
    process.open("SUS", "URB", "MOV");
    process.admit("DRA-000001-1", "MOV", "Cruces seguros", "Dar cruces seguros a quien camina.");
  }

  @Test
  void aTablesLeadWritesInTheSectionOfTheTable() {
    assertThat(write(Api.leadOf("MOV"), "MOV").status()).isEqualTo(201);
  }

  @Test
  @Tag("acceptance-20")
  void aTablesLeadWhoWritesInAnothersSectionIsRefusedAndTheAuditSaysSo() {
    ServiceApi.Answer refused = write(Api.leadOf("MOV"), "SUS");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/type")).endsWith(":not-your-table");
    Waiting.untilTrue(
        "the refusal is in the audit",
        () ->
            api.get("/api/staff/audit?subject=SUS", coordinator)
                .all("/items", "what")
                .contains("access-refused"));
  }

  @Test
  void theCommonSectionIsWrittenByTheCoordinatorOnly() {
    assertThat(write(Api.leadOf("MOV"), "ZM").status()).isEqualTo(403);
    assertThat(write(coordinator, "ZM").status()).isEqualTo(201);
    assertThat(write(Api.as("director"), "ZM").status()).isEqualTo(403);
    assertThat(write(Api.anonymous(), "ZM").status()).isEqualTo(401);
  }

  @Test
  void whoeverChangedAnOlderWordingIsToldHowItReadsNow() {
    String id = api.paragraph("URB", "objective", "Primera redacción.");
    assertThat(reword(id, "Segunda redacción.", 1).at("/version")).isEqualTo("2");
    ServiceApi.Answer late = reword(id, "Otra segunda redacción.", 1);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/current/text")).isEqualTo("Segunda redacción.");
    assertThat(late.at("/current/version")).isEqualTo("2");
  }

  @Test
  void rewordingKeepsTheSources() {
    String id = api.paragraph("MOV", "strategy", "Dar cruces seguros.");
    api.link(id, "\"type\":\"supports\",\"folio\":\"DRA-000001-1\"");
    assertThat(reword(id, "Dar calles y cruces seguros.", 2).status()).isEqualTo(200);
    String draft = api.get("/api/staff/plan", Api.as("auditor")).body();
    assertThat(draft).contains("Dar calles y cruces seguros.", "DRA-000001-1");
  }

  @Test
  void aParagraphCanBeMovedWithinItsSection() {
    api.post("/api/staff/plan/sections", coordinator, section("ORDEN"));
    String first = api.paragraph("ORDEN", "objective", "Uno.");
    String second = api.paragraph("ORDEN", "objective", "Dos.");
    api.put(
        PARAGRAPHS + "/" + second, coordinator, "{\"text\":\"Dos.\",\"position\":1,\"version\":1}");
    ServiceApi.Answer draft = api.get("/api/staff/plan", coordinator);
    int section = draft.all("/sections", "id").indexOf("ORDEN");
    assertThat(draft.all("/sections/" + section + "/paragraphs", "id"))
        .containsExactly(second, first);
  }

  @Test
  void anAddedSectionHasTheNextNumberAndAnIdOnlyOnce() {
    ServiceApi.Answer added = api.post("/api/staff/plan/sections", coordinator, section("ANEXO"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().get("number").asInt()).isGreaterThan(4);
    assertThat(api.post("/api/staff/plan/sections", coordinator, section("ANEXO")).status())
        .isEqualTo(409);
    assertThat(
            api.post(
                    "/api/staff/plan/sections",
                    coordinator,
                    "{\"name\":{\"es\":\"Uno\",\"en\":\"One\"},\"table\":\"XXX\"}")
                .at("/errors/0/field"))
        .isEqualTo("table");
  }

  @Test
  void aParentMustBeAnotherParagraph() {
    String parent = api.paragraph("URB", "objective", "Superior.");
    ServiceApi.Answer child =
        api.post(
            PARAGRAPHS,
            coordinator,
            "{\"section\":\"URB\",\"kind\":\"strategy\",\"text\":\"Inferior.\",\"parent\":\"%s\"}"
                .formatted(parent));
    assertThat(child.status()).isEqualTo(201);
    ServiceApi.Answer circle =
        api.put(
            PARAGRAPHS + "/" + parent,
            coordinator,
            "{\"text\":\"Superior.\",\"version\":1,\"parent\":\"%s\"}".formatted(child.at("/id")));
    assertThat(circle.status()).isEqualTo(422);
    assertThat(circle.at("/errors/0/field")).isEqualTo("parent");
    assertThat(api.delete(PARAGRAPHS + "/" + parent, coordinator).status()).isEqualTo(409);
  }

  @Test
  void anUnpublishedParagraphCanBeRemovedAndTheAuditSaysByWhom() {
    String id = api.paragraph("URB", "objective", "Sobra.");
    assertThat(api.delete(PARAGRAPHS + "/" + id, Api.leadOf("URB")).status()).isEqualTo(204);
    assertThat(api.get("/api/staff/plan", coordinator).body()).doesNotContain(id);
    assertThat(reword(id, "Vuelve.", 2).status()).isEqualTo(404);
    Waiting.untilTrue(
        "the removal is in the audit",
        () ->
            api.get("/api/staff/audit?subject=" + id, Api.as("auditor"))
                .body()
                .contains("\"paragraph-removed\",\"sentence\":{\"es\":\"Quitó un párrafo\""));
  }

  @Test
  void aRepeatedRequestFindsTheParagraphOfTheFirst() {
    String key = UUID.randomUUID().toString();
    String body = "{\"section\":\"SUS\",\"kind\":\"project\",\"text\":\"Vivero.\"}";
    String first = api.post(PARAGRAPHS, coordinator, body, "Idempotency-Key", key).at("/id");
    String again = api.post(PARAGRAPHS, coordinator, body, "Idempotency-Key", key).at("/id");
    assertThat(again).isEqualTo(first);
    ServiceApi.Answer other =
        api.post(PARAGRAPHS, coordinator, body.replace("Vivero", "Otro"), "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    ServiceApi.Answer refused =
        api.post(
            PARAGRAPHS,
            coordinator,
            "{\"section\":\"URB\",\"kind\":\"poem\",\"text\":\" \",\"author\":\"yo\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all("/errors", "field")).contains("kind", "text", "author");
  }

  private ServiceApi.Answer write(String token, String section) {
    return api.post(
        PARAGRAPHS,
        token,
        "{\"section\":\"%s\",\"kind\":\"vision\",\"text\":\"Una visión.\"}".formatted(section));
  }

  private ServiceApi.Answer reword(String id, String text, int version) {
    return api.put(
        PARAGRAPHS + "/" + id,
        coordinator,
        "{\"text\":\"%s\",\"version\":%d}".formatted(text, version));
  }

  private static String section(String id) {
    return "{\"id\":\"%s\",\"name\":{\"es\":\"Anexo\",\"en\":\"Annex\"}}".formatted(id);
  }
}
