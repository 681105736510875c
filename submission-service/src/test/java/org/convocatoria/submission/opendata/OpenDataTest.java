package org.convocatoria.submission.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data, as a program of somebody else reads them. */
@SubmissionTest
class OpenDataTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  private final OpenData data;
  private final Calls calls;
  private Api api = new Api(0);

  OpenDataTest(OpenData data, Calls calls) {
    this.data = data;
    this.calls = calls;
  }

  @BeforeEach
  void connect() {
    api = new Api(port);
  }

  @Test
  void whatWasAdmittedIsInTheFilesAndNoCellIsAFormula() {
    String title = "=1+1 " + UUID.randomUUID();
    String folio = contributed(title);
    data.bringUpToDate();
    assertThat(file("contributions.csv")).doesNotContain(folio);
    admit(folio);
    data.bringUpToDate();
    assertThat(file("contributions.csv"))
        .startsWith("\uFEFFfolio,title,text,")
        .contains("'" + title);
    assertThat(line(folio).path("title").asString()).isEqualTo(title);
    assertThat(file("totals.csv")).contains("dimension,value,admitted", "table,MOV,");
  }

  @Test
  void aLineSaysNothingOfAPersonWhoDidNotWantIt() {
    String folio = contributed("Sin nombre " + UUID.randomUUID());
    admit(folio);
    data.bringUpToDate();
    assertThat(line(folio).has("by")).isFalse();
    assertThat(file("contributions.jsonl")).doesNotContain("example.org");
  }

  @Test
  void eachLineIsAsTheSchemaSays() throws Exception {
    String folio = contributed("Con esquema " + UUID.randomUUID());
    admit(folio);
    data.bringUpToDate();
    JsonNode schema = JSON.readTree(file("contributions.schema.json"));
    assertThat(schema).isEqualTo(JSON.readTree(Files.readString(contract())));
    JsonNode line = line(folio);
    assertThat(schema.path("required").valueStream().map(JsonNode::asString)).allMatch(line::has);
    assertThat(line.propertyNames()).allMatch(name -> schema.path("properties").has(name));
    assertThat(OpenRow.names())
        .containsExactlyElementsOf(schema.path("properties").propertyNames());
  }

  @Test
  void theManifestOfTheDayHasTheHashesOfWhatIsServed() throws Exception {
    admit(contributed("Con huella " + UUID.randomUUID()));
    data.bringUpToDate();
    LocalDate today = LocalDate.now(ZoneId.of(calls.current().zone()));
    Answer manifest = api.get("/open-data/manifest-" + today + ".json", Api.anonymous());
    List<JsonNode> tables =
        manifest.json().path("files").valueStream().filter(each -> !isArchive(each)).toList();
    assertThat(tables).hasSize(8);
    for (JsonNode each : tables) {
      String content = api.get(each.path("path").asString(), Api.anonymous()).body();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(each.path("sha256").asString());
      assertThat(content.getBytes(UTF_8)).hasSize(each.path("bytes").asInt());
    }
    assertThat(api.get("/open-data/manifest-2014-01-01.json", Api.anonymous()).status())
        .isEqualTo(404);
  }

  @Test
  void whatIsWithdrawnIsInTheFilesNoLonger() {
    String title = "Se retira " + UUID.randomUUID();
    Answer receipt = api.post("/api/contributions", Api.anonymous(), body(title));
    admit(receipt.at("/folio"));
    data.bringUpToDate();
    assertThat(file("contributions.jsonl")).contains(title);
    api.post(
        "/api/folios/" + receipt.at("/folio") + "/withdrawal",
        Api.anonymous(),
        "{}",
        "Convocatoria-Clave",
        receipt.at("/clave"));
    data.refresh();
    assertThat(file("contributions.jsonl")).doesNotContain(title);
    assertThat(file("contributions.csv")).doesNotContain(title);
  }

  @Test
  void whatIsDismissedAfterAllIsClosedToEverybodyButItsOwnerWhoReadsBothDecisions() {
    String title = "Se admitió y ya no " + UUID.randomUUID();
    Answer receipt = api.post("/api/contributions", Api.anonymous(), body(title));
    String folio = receipt.at("/folio");
    admit(folio);
    data.bringUpToDate();
    Answer dismissed =
        api.post(
            "/api/staff/contributions/" + folio + "/dismissal",
            Api.coordinator(),
            "{\"reason\":\"Es de otra persona.\"}");
    assertThat(dismissed.status()).as(dismissed.body()).isEqualTo(200);
    data.refresh();
    assertThat(file("contributions.jsonl")).doesNotContain(title);
    assertThat(api.get("/api/folios/" + folio, Api.anonymous()).status()).isEqualTo(404);
    Answer own =
        api.get(
            "/api/folios/" + folio, Api.anonymous(), "Convocatoria-Clave", receipt.at("/clave"));
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.json().path("steps")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(own.body()).contains("Es de otra persona.");
  }

  @Test
  void whatIsErasedLeavesTheFilesAndTheTotalsStay() {
    String title = "Se borrará " + UUID.randomUUID();
    Answer receipt = api.post("/api/contributions", Api.anonymous(), body(title));
    String folio = receipt.at("/folio");
    admit(folio);
    data.bringUpToDate();
    assertThat(file("contributions.csv")).contains(title);
    String totals = file("totals.csv");
    Answer erased =
        api.post(
            "/api/folios/" + folio + "/erasure",
            Api.anonymous(),
            "",
            "Convocatoria-Clave",
            receipt.at("/clave"));
    assertThat(erased.status()).as(erased.body()).isEqualTo(200);
    data.refresh();
    assertThat(file("contributions.csv")).doesNotContain(title, folio);
    assertThat(file("contributions.jsonl")).doesNotContain(title, folio);
    assertThat(file("totals.csv")).isEqualTo(totals);
  }

  @Test
  void anEarlierDayHasOnlyWhatWasAdmittedByThen() {
    String folio = contributed("De hoy " + UUID.randomUUID());
    admit(folio);
    data.bringUpToDate();
    LocalDate today = LocalDate.now(ZoneId.of(calls.current().zone()));
    assertThat(file("contributions.csv?asOf=" + today)).contains(folio);
    assertThat(file("contributions.csv?asOf=" + today.minusDays(1))).doesNotContain(folio);
    assertThat(registry(today)).contains(folio);
    assertThat(registry(today.minusDays(1))).doesNotContain(folio);
    assertThat(api.get("/api/contributions?asOf=ayer", Api.anonymous()).status()).isEqualTo(422);
  }

  @Test
  void theCatalogueIsAPageForPeopleAndJsonForPrograms() {
    data.bringUpToDate();
    Answer json = api.get("/open-data/", Api.anonymous(), "Accept", "application/json");
    assertThat(json.all("/files", "path"))
        .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
        .contains(
            "contributions.csv",
            "contributions.jsonl",
            "contributions.schema.json",
            "participation.csv",
            "coverage.csv",
            "coverage.jsonl",
            "totals.csv",
            "datapackage.json");
    for (String accept : List.of("*/*", "text/html,application/xhtml+xml,*/*;q=0.8")) {
      Answer page = api.get("/open-data/", Api.anonymous(), "Accept", accept);
      assertThat(page.body()).contains("Datos abiertos", "contributions.csv");
    }
  }

  private static boolean isArchive(JsonNode file) {
    return file.path("format").asString().equals("zip");
  }

  private String registry(LocalDate asOf) {
    return api.get("/api/contributions?asOf=" + asOf, Api.anonymous()).body();
  }

  private String file(String name) {
    Answer file = api.get("/open-data/" + calls.current().id() + "/" + name, Api.anonymous());
    assertThat(file.status()).as(file.body()).isEqualTo(200);
    return file.body();
  }

  private JsonNode line(String folio) {
    return file("contributions.jsonl")
        .lines()
        .map(JSON::readTree)
        .filter(each -> each.path("folio").asString().equals(folio))
        .findFirst()
        .orElseThrow();
  }

  private String contributed(String title) {
    return api.post("/api/contributions", Api.anonymous(), body(title)).at("/folio");
  }

  private static String body(String title) {
    return Api.contribution(Map.of("title", title));
  }

  private void admit(String folio) {
    Answer admitted =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"MOV\"]}");
    assertThat(admitted.status()).as(admitted.body()).isEqualTo(200);
  }

  private static Path contract() {
    return Path.of("../contracts/api/schemas/open-contribution.schema.json");
  }
}
