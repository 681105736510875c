package org.convocatoria.submission.acuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PdfUa;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.words.DateStyle;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class AcuseTest {

  private static final String CLAVE = "Convocatoria-Clave";
  private static final Locale SPANISH = Locale.of("es", "MX");

  private final Api api;

  AcuseTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @Test
  void theAcuseHoldsFolioHourTitleAndHashesAndPassesPdfUa() {
    Answer receipt = api.contribute(Api.contribution(Map.of("title", "Sombra y árboles")));
    String clave = receipt.at("/clave");
    String first = attach(receipt, "estudio.txt", "Conteo de árboles.");
    String second = attach(receipt, "año 2013.txt", "Otro conteo.");
    HttpResponse<byte[]> response = acuse(receipt.at("/folio"), CLAVE, clave);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"acuse-" + receipt.at("/folio") + ".pdf\"");
    assertThat(text(response.body()))
        .contains(receipt.at("/folio"), clave, "Sombra y árboles", hour(receipt, SPANISH))
        .contains("estudio.txt", first, "año 2013.txt", second)
        .contains("Consejo Directivo", "Plan Estratégico Metropolitano", "Revisión inicial")
        .contains("/folio/" + receipt.at("/folio"));
    assertThat(PdfUa.faults(response.body())).isEmpty();
  }

  @Test
  void inEnglishItSaysTheSame() {
    Answer receipt = api.contribute();
    HttpResponse<byte[]> response =
        acuse(receipt.at("/folio"), CLAVE, receipt.at("/clave"), "Accept-Language", "en");
    assertThat(text(response.body()))
        .contains("Acknowledgement of receipt", "Initial review", receipt.at("/folio"))
        .contains(hour(receipt, Locale.of("en", "US")));
    assertThat(PdfUa.faults(response.body())).isEmpty();
  }

  @Test
  void whoDoesNotHoldTheClaveIsToldThatThereIsNone() {
    Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
    String unknown = body(acuse("PEM-999999-9", CLAVE, receipt.at("/clave")));
    assertThat(acuse(folio).statusCode()).isEqualTo(404);
    assertThat(acuse(folio, CLAVE, "AAAA-BBBB-CCCC-DDDD").statusCode()).isEqualTo(404);
    assertThat(body(acuse(folio, CLAVE, "AAAA-BBBB-CCCC-DDDD"))).isEqualTo(unknown);
    assertThat(body(acuse(folio))).isEqualTo(unknown);
  }

  @Test
  void whatCameOnPaperBearsTheDayOfItsStamp() {
    String today = DateStyle.DAY.write(Instant.now().atZone(zone()), SPANISH);
    String stamp = Instant.now().atZone(zone()).toLocalDate().toString();
    Answer receipt =
        api.post(
            "/api/staff/contributions",
            Api.coordinator(),
            Api.contribution(Map.of("channel", "paper", "receivedOn", stamp)),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    String text = text(acuse(receipt.at("/folio"), CLAVE, receipt.at("/clave")).body());
    assertThat(text).contains("Sello de recepción " + today, "Fecha y hora de captura");
  }

  @Test
  void signsThatTheTypefaceLacksAreNotLost() {
    Answer receipt = api.contribute(Api.contribution(Map.of("title", "Kuxtal 中 <b>y</b> & más")));
    String text = text(acuse(receipt.at("/folio"), CLAVE, receipt.at("/clave")).body());
    assertThat(text).contains("Kuxtal [U+4E2D] <b>y</b> & más", "número de Unicode");
  }

  @Test
  void ofWhatWasWithdrawnItSaysSo() {
    Answer receipt = api.contribute();
    api.post(
        "/api/folios/" + receipt.at("/folio") + "/withdrawal",
        Api.anonymous(),
        "{}",
        CLAVE,
        receipt.at("/clave"));
    assertThat(text(acuse(receipt.at("/folio"), CLAVE, receipt.at("/clave")).body()))
        .contains("Retirada por quien la presentó");
  }

  private String attach(Answer receipt, String name, String content) {
    Answer kept =
        api.upload(
            "/api/contributions/" + receipt.at("/folio") + "/attachments",
            name,
            content.getBytes(UTF_8),
            CLAVE,
            receipt.at("/clave"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    return kept.at("/sha256");
  }

  private HttpResponse<byte[]> acuse(String folio, String... headers) {
    return api.file("/api/folios/" + folio + "/acuse.pdf", headers);
  }

  private String hour(Answer receipt, Locale language) {
    Answer story =
        api.get(
            "/api/folios/" + receipt.at("/folio"), Api.anonymous(), CLAVE, receipt.at("/clave"));
    Instant at = Instant.parse(story.at("/owner/receivedAt"));
    return DateStyle.DAY_TIME.write(at.atZone(zone()), language);
  }

  private static ZoneId zone() {
    return ZoneId.of("America/Monterrey");
  }

  private static String body(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8).replaceAll("PEM-[0-9-]+", "FOLIO");
  }

  private static String text(byte[] pdf) {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
