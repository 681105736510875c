package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What all forms of participation yield goes the same way: registry, totals, plan and gate. */
@Order(2)
class FormsTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());

  @Test
  void theTotalsByFormAddUpToTheRegistry() {
    JsonNode totals = HTTP.get("/api/totals").json();
    long sum =
        totals.path("forms").valueStream().mapToLong(each -> each.path("count").asLong()).sum();
    assertThat(totals.path("forms").size()).isEqualTo(8);
    assertThat(sum).isEqualTo(totals.path("total").asLong()).isEqualTo(registry().size());
  }

  @Test
  void oneContributionOfEachFormIsCitedInOneParagraph() {
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    Map<String, String> folios = new LinkedHashMap<>();
    registry().forEach(each -> folios.putIfAbsent(each.path("form").asString(), folio(each)));
    assertThat(folios).hasSize(8);
    JsonNode plan = HTTP.get("/api/staff/plan", coordinator).json();
    String paragraph =
        HTTP.post(
                "/api/staff/plan/paragraphs",
                Map.of(
                    "section", plan.at("/sections/0/id").asString(),
                    "kind", "vision",
                    "text", "Lo que dijeron ocho formas de participar."),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                coordinator[0],
                coordinator[1])
            .at("/id");
    for (String folio : folios.values()) {
      Http.Response cited =
          HTTP.post(
              "/api/staff/plan/paragraphs/" + paragraph + "/sources",
              Map.of("type", "cites", "folio", folio),
              coordinator);
      assertThat(cited.status()).as(cited.body()).isIn(200, 201);
    }
    String draft = HTTP.get("/api/staff/plan", coordinator).body();
    assertThat(folios.values()).allMatch(draft::contains);
  }

  @Test
  void theGateAsksForWhatAnotherFormYielded() {
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    String forum = HTTP.get("/api/forums").at("/items/0/id");
    Map<String, Object> proposal =
        Map.of(
            "title", "Propuesta de muestra sin respuesta",
            "text", "Para ver que la revisión previa la nombra.",
            "municipality", "torreon",
            "consent", Map.of("notice", "2014-09-11", "purposes", List.of("process")));
    String key = UUID.randomUUID().toString();
    String made =
        HTTP.post("/api/forums/" + forum + "/proposals", proposal, "Idempotency-Key", key)
            .at("/id");
    String folio =
        HTTP.post(
                "/api/staff/forums/" + forum + "/proposals/" + made + "/contribution",
                Map.of(),
                coordinator)
            .at("/folio");
    Patience.until(
        () -> HTTP.get("/api/staff/plan/gate", coordinator).body(),
        gate -> gate.contains(folio),
        "the gate names " + folio);
    Http.Response dismissed =
        HTTP.post(
            "/api/staff/contributions/" + folio + "/dismissal",
            Map.of("reason", "Era una prueba de la revisión previa."),
            coordinator);
    assertThat(dismissed.status()).as(dismissed.body()).isEqualTo(200);
    Patience.until(
        () -> HTTP.get("/api/staff/plan/gate", coordinator).body(),
        gate -> !gate.contains(folio),
        "the gate no longer names " + folio);
  }

  /** The words go, also from what is published; that something was said there stays. */
  @Test
  void whatAParticipantTakesBackLeavesItsPlaceInThePublishedPlan() {
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    String quote = "nadie está obligado a recibir el plan anterior";
    String excerpt = HTTP.get("/api/contributions?q=exfuncionarios").at("/items/0/folio");
    String paragraph = HTTP.get("/api/contributions/" + excerpt + "/uses").at("/items/0/paragraph");
    assertThat(HTTP.get("/plan/parrafos/" + paragraph).body()).contains(excerpt, quote);

    String session =
        HTTP.get("/api/staff/sessions", coordinator)
            .json()
            .path("items")
            .valueStream()
            .map(each -> each.path("id").asString())
            .filter(
                id -> HTTP.get("/api/staff/sessions/" + id, coordinator).body().contains(excerpt))
            .findFirst()
            .orElseThrow();
    Http.Response erased =
        HTTP.post(
            "/api/staff/sessions/" + session + "/participants/1/withdrawal", null, coordinator);
    assertThat(erased.at("/excerpts/0/state")).isEqualTo("erased");

    Patience.until(
        () -> HTTP.get("/plan/parrafos/" + paragraph).body(),
        page -> !page.contains(quote),
        "the published paragraph no longer quotes " + excerpt);
    assertThat(HTTP.get("/plan/parrafos/" + paragraph).body())
        .contains("Aportación retirada por quien la presentó")
        .doesNotContain("exfuncionarios");
    assertThat(HTTP.get("/api/plan/paragraphs/" + paragraph + "/sources").body())
        .contains(excerpt)
        .doesNotContain(quote, "exfuncionarios");
    assertThat(HTTP.get("/api/contributions?q=exfuncionarios").json().path("items")).isEmpty();
  }

  private static List<JsonNode> registry() {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode part = HTTP.get("/api/contributions?limit=100" + next).json();
      part.path("items").forEach(all::add);
      String cursor = part.path("next").asString("");
      next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    } while (!next.isEmpty());
    return all;
  }

  private static String folio(JsonNode contribution) {
    return contribution.path("folio").asString();
  }
}
