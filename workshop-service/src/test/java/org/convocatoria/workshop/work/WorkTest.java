package org.convocatoria.workshop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningWorkshops
class WorkTest {

  private static final String WORK = "/api/staff/work";

  private final Api api;

  WorkTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
    Told.admit(api, "work-1", "PEM-000401-2", "MOV");
  }

  @Test
  void theCoordinationIsToldOfTheNextSessionAndOfThoseToClose() {
    String next = workshop("2090-01-01");
    JsonNode items = api.get(WORK, Api.coordinator()).json().at("/items");
    JsonNode first = item(items, "sessions");
    assertThat(first.at("/href").asString()).isEqualTo("/personal/talleres/" + next);
    assertThat(first.at("/text/es").asString()).matches("Sesión próxima: en [\\d,]+ días");
    assertThat(item(items, "sessions-to-close").at("/count").asInt()).isPositive();
  }

  @Test
  void aLeadIsToldOfWhatIsNewToTheirTable() {
    JsonNode items = api.get(WORK, Api.lead("MOV")).json().at("/items");
    JsonNode news = item(items, "tables");
    assertThat(items).hasSize(1);
    assertThat(news.at("/count").asInt()).isPositive();
    assertThat(news.at("/href").asString()).isEqualTo("/personal/mesas/MOV?nuevas=1");
    assertThat(news.at("/text/es").asString()).contains("en Movilidad");
    assertThat(api.get(WORK, Api.staff("auditor")).json().at("/items")).isEmpty();
  }

  @Test
  void aSearchFindsSessionsAndResultsByNumberAndByWords() {
    String workshop = api.freshWorkshop("objective");
    ServiceApi.Answer recorded =
        api.post(
            "/api/staff/workshops/" + workshop + "/results",
            Api.lead("MOV"),
            "{\"table\":\"MOV\",\"kind\":\"objective\",\"text\":\"Tranvía hasta Matamoros.\"}");
    String number = recorded.at("/number");
    JsonNode found = search(number).at("/items/0");
    assertThat(found.at("/kind").asString()).isEqualTo("result");
    assertThat(found.at("/href").asString())
        .isEqualTo("/personal/talleres/" + workshop + "#" + number);
    assertThat(search("TRANVIA matamoros").at("/items/0/title").asString()).isEqualTo(number);
    assertThat(search("taller t2").at("/items/0/href").asString())
        .isEqualTo("/personal/talleres/t2");
    assertThat(search("nada que exista").at("/total").asInt()).isZero();
    assertThat(api.get("/api/staff/search?q=t1", Api.anonymous()).status()).isEqualTo(401);
  }

  @Test
  void whatBearsTheSoughtNameComesFirstAndALongTextIsCut() {
    String workshop = api.freshWorkshop("objective");
    String text = "Puente peatonal sobre el bulevar. " + "Con rampas y luz. ".repeat(20);
    String first = recorded(workshop, text);
    String second = recorded(workshop, "Sigue a " + first + ".");
    JsonNode found = search("puente peatonal").at("/items/0");
    assertThat(found.at("/title").asString()).isEqualTo(first);
    assertThat(found.at("/text").asString()).hasSizeLessThanOrEqualTo(160).endsWith("…");
    JsonNode both = search(first).at("/items");
    assertThat(both.at("/0/title").asString()).isEqualTo(first);
    assertThat(both.at("/1/title").asString()).isEqualTo(second);
    assertThat(search("de la").at("/total").asInt()).isZero();
  }

  private String recorded(String workshop, String text) {
    return api.post(
            "/api/staff/workshops/" + workshop + "/results",
            Api.lead("MOV"),
            "{\"table\":\"MOV\",\"kind\":\"objective\",\"text\":\"" + text + "\"}")
        .at("/number");
  }

  private JsonNode search(String words) {
    String q = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    return api.get("/api/staff/search?q=" + q, Api.staff("auditor")).json();
  }

  private static JsonNode item(JsonNode items, String id) {
    return items
        .valueStream()
        .filter(each -> each.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String workshop(String day) {
    String body =
        """
        {"name":{"es":"Sesión próxima"},"theme":{"es":"Tema"},"starts":"%sT09:00",
         "ends":"%sT14:00","place":"Biblioteca","resultKinds":[]}
        """
            .formatted(day, day);
    return api.post(
            "/api/staff/workshops",
            Api.coordinator(),
            body,
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .at("/id");
  }
}
