package org.convocatoria.submission.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.casefile.Unpacked;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The case file of a process, as somebody reads it who has unpacked it somewhere else. */
@SubmissionTest
class CaseFilesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] PDF = "%PDF-1.7\n%âã\n1 0 obj\n".getBytes(UTF_8);

  private final int port;
  private final Api api;
  private final CaseFiles caseFiles;
  private final PublishedFiles files;
  private final Calls calls;

  CaseFilesTest(@LocalServerPort int port, CaseFiles caseFiles, PublishedFiles files, Calls calls) {
    this.files = files;
    this.port = port;
    this.api = new Api(port);
    this.caseFiles = caseFiles;
    this.calls = calls;
  }

  @Test
  void itIsReadFromItsIndexWithoutAnythingElse() {
    Answer receipt = contributed("Ciclovías & <b>banquetas</b> " + UUID.randomUUID());
    String folio = receipt.at("/folio");
    attach(receipt, "estudio ñ 100% #1.pdf");
    admit(folio);
    Unpacked unpacked = made();
    unpacked.assertManifestHolds();
    unpacked.assertNeedsNothingElse();
    assertThat(unpacked.page("mesas/MOV.html").text()).contains(folio);
    String told = unpacked.page(sheetOf(unpacked, folio)).select("article#" + folio).text();
    assertThat(told)
        .contains(
            "& <b>banquetas</b>", "Movilidad", "Recibimos", "Turnada", "estudio ñ 100% #1.pdf");
    assertThat(unpacked.files())
        .containsEntry("documentos/" + folio + "/1-estudio-n-100-1.pdf", PDF);
    assertThat(unpacked.page("index.html").text())
        .contains("Expediente del proceso", "Aportaciones por mesa", "Abrió el");
    JsonNode line = line(unpacked, folio);
    assertThat(line.path("steps")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(line.path("documents").get(0).path("path").asString())
        .isEqualTo("documentos/" + folio + "/1-estudio-n-100-1.pdf");
    assertThat(unpacked.text("datos/contributions.csv")).contains(folio);
  }

  @Test
  void itHoldsOnlyWhatIsPublic() {
    String hidden = "Nadie la ha leído " + UUID.randomUUID();
    contributed(hidden);
    admit(contributed("Sin nombre " + UUID.randomUUID()).at("/folio"));
    assertThat(made().everything())
        .doesNotContain(hidden, "example.org", "Persona de muestra 26", "claveHash");
  }

  @Test
  void whatIsWithdrawnTakesItAwayAtOnceAndIsInTheNextNoLonger() {
    String title = "Se retira del expediente " + UUID.randomUUID();
    Answer receipt = contributed(title);
    attach(receipt, "retirado.pdf");
    admit(receipt.at("/folio"));
    assertThat(made().everything()).contains(title);
    Instant former = files.caseFile(calls.current().id()).orElseThrow().file().madeAt();
    api.post(
        "/api/folios/" + receipt.at("/folio") + "/withdrawal",
        Api.anonymous(),
        "{}",
        "Convocatoria-Clave",
        receipt.at("/clave"));
    caseFiles.dropStale(calls.current());
    assertThat(files.caseFile(calls.current().id()))
        .matches(none -> none.isEmpty() || none.get().file().madeAt().isAfter(former));
    Unpacked next = made();
    assertThat(next.everything()).doesNotContain(title);
    assertThat(next.files().keySet()).noneMatch(path -> path.contains(receipt.at("/folio")));
  }

  @Test
  void itHoldsWhatWorkshopsAndThePlanMadeOfIt() {
    String folio = contributed("Con resultado " + UUID.randomUUID()).at("/folio");
    admit(folio);
    String call = calls.current().id();
    String workshop = calls.current().calendar().getFirst().id();
    TestBroker.publish(
        "workshop.texts", "r-" + folio, 1, "workshop.result-text.v1", words("Un solo pago."));
    TestBroker.publish(
        "workshop.events",
        "r-" + folio,
        1,
        "workshop.result-recorded.v1",
        """
        {"state":{"id":"r-%s","call":"%s","workshop":"%s","table":"MOV","number":"MOV-2",
         "kind":"problem","cites":["%s"],"recordedAt":"2044-02-19T16:00:00Z"},"change":{}}
        """
            .formatted(folio, call, workshop, folio));
    TestBroker.publish(
        "plan.texts", "p-" + folio, 1, "plan.paragraph-text.v1", words("Habrá un solo pago."));
    TestBroker.publish(
        "plan.events",
        "p-" + folio,
        1,
        "plan.paragraph-published.v1",
        """
        {"state":{"id":"p-%s","call":"%s","number":"4.2","version":3,
         "publishedAt":"2044-02-19T16:00:00Z","sources":[{"type":"supports","folio":"%s"}]},
         "change":{}}
        """
            .formatted(folio, call, folio));
    TestBroker.publish(
        "plan.events",
        call + ":version:3",
        1,
        "plan.version-published.v1",
        """
        {"state":{"call":"%s","version":3,"publishedAt":"2044-02-19T16:00:00Z",
         "cutOff":"2044-02-19T15:00:00Z","paragraphs":2},"change":{}}
        """
            .formatted(call));
    Unpacked unpacked =
        Waiting.until(
            "all of it is heard",
            () ->
                Optional.of(made())
                    .filter(each -> each.text("resultados.html").contains("Un solo pago."))
                    .filter(each -> each.text("plan.html").contains("Habrá un solo pago."))
                    .filter(each -> participation(each, folio).contains(",cited,")));
    assertThat(unpacked.page("resultados.html").text()).contains("MOV-2", folio);
    assertThat(unpacked.page("plan.html").text()).contains("Versión 3", "Lo sustenta " + folio);
    assertThat(unpacked.page(sheetOf(unpacked, folio)).select("article#" + folio).text())
        .contains("Citada en el plan", "Sustenta el párrafo 4.2", "Habrá un solo pago.");
  }

  private static String participation(Unpacked unpacked, String folio) {
    return unpacked
        .text("datos/participation.csv")
        .lines()
        .filter(line -> line.startsWith(folio))
        .findFirst()
        .orElse("");
  }

  private static String words(String text) {
    return "{\"state\":{\"text\":\"" + text + "\"},\"change\":{}}";
  }

  /** Made now, though it may have been made just before. */
  private Unpacked made() {
    try {
      caseFiles.make(calls.current());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Where something was just closed, it may be taken away and made again meanwhile.
    return Waiting.until("it is shown", () -> Unpacked.ifShown(port, address(), Api.anonymous()));
  }

  private String address() {
    return "/open-data/" + calls.current().id() + "/expediente.zip";
  }

  private static String sheetOf(Unpacked unpacked, String folio) {
    return unpacked
        .page("mesas/MOV.html")
        .select("a[href$=#" + folio + "]")
        .attr("href")
        .replaceFirst("^\\.\\./", "")
        .replaceFirst("#.*", "");
  }

  private static JsonNode line(Unpacked unpacked, String folio) {
    return unpacked
        .text(sheetOf(unpacked, folio).replace(".html", ".jsonl"))
        .lines()
        .map(JSON::readTree)
        .filter(each -> each.path("folio").asString().equals(folio))
        .findFirst()
        .orElseThrow();
  }

  private Answer contributed(String title) {
    return api.contribute(Api.contribution(Map.of("title", title)));
  }

  private void attach(Answer receipt, String name) {
    Answer kept =
        api.upload(
            "/api/contributions/" + receipt.at("/folio") + "/attachments",
            name,
            PDF,
            "Convocatoria-Clave",
            receipt.at("/clave"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
  }

  private void admit(String folio) {
    Answer admitted =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"MOV\"]}");
    assertThat(admitted.status()).as(admitted.body()).isEqualTo(200);
  }
}
