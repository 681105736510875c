package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ReviewTest {

  private static final String FOLIO = DeskSamples.FOLIO;
  private static final String PAGE = "/personal/aportaciones/" + FOLIO;
  private static final String FILE = "/api/staff/contributions/" + FOLIO;

  private final FakeService submission;
  private final Browser browser;

  ReviewTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.submission = platform.service(Service.SUBMISSION);
    this.browser = AtTheDesk.as("coordinator", database, port);
  }

  @Test
  void theSuggestedTableIsTickedInAdvance() {
    String page = browser.get(PAGE).body();
    assertThat(page).containsPattern("value=\"MOV\"\\s+checked=\"checked\"");
    assertThat(page).doesNotContainPattern("value=\"SUS\"\\s+checked=\"checked\"");
  }

  @Test
  void anAdmissionGoesToTheTablesTickedAndIsSaidOnce() {
    submission.answer("POST", FILE + "/admission", Reply.json(200, "{}"));
    HttpResponse<String> sent = AtTheDesk.submit(browser, PAGE, PAGE + "/turnar", "tables", "SOC");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).contains(PAGE);
    assertThat(submission.last(FILE + "/admission").text()).isEqualTo("{\"tables\":[\"SOC\"]}");
    String said = "La aportación " + FOLIO + " se turnó a la mesa.";
    assertThat(browser.get(PAGE).body()).contains(said);
    assertThat(browser.get(PAGE).body()).doesNotContain(said);
  }

  @Test
  void aNoticeNobodyLeftCannotBeMadeUp() {
    browser.carry("__Host-aviso", "eyJrZXkiOiJkb25lLnB1Ymxpc2hlZCJ9");
    assertThat(browser.get(PAGE).body()).doesNotContain("role=\"status\"");
  }

  @Test
  void aRefusedFieldIsNamedInPlaceAndWhatWasTypedStays() {
    submission.answer(
        "POST",
        FILE + "/forwarding",
        DeskSamples.invalid("reference", "Escriba el número de oficio."));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser, PAGE, PAGE + "/enviar", "authority", "Ayuntamiento de «Lerdo»", "date", "x");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#enviar-reference\">Escriba el número de oficio.</a>")
        .contains("id=\"enviar-reference-error\">Escriba el número de oficio.</span>")
        .contains("aria-invalid=\"true\"")
        .contains("value=\"Ayuntamiento de «Lerdo»\"")
        .contains("href=\"/en" + PAGE + "\"");
  }

  @Test
  void aDecisionThatSomebodyTookMeanwhileIsSaidInTheServicesWords() {
    submission.answer(
        "POST", FILE + "/dismissal", Reply.problem(409, "Ya se decidió otra cosa.", "[]"));
    HttpResponse<String> page =
        AtTheDesk.submit(browser, PAGE, PAGE + "/no-admitir", "reason", "Es publicidad.");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("Ya se decidió otra cosa.", "Es publicidad.</textarea>");
  }

  @Test
  void aRefusalIsSeenEvenWhereItsFormIsNoLongerShown() {
    String admitted = "/personal/aportaciones/PEM-000101-0";
    submission.answer(
        "POST",
        "/api/staff/contributions/PEM-000101-0/dismissal",
        Reply.problem(409, "Ya se turnó a una mesa.", "[]"));
    HttpResponse<String> page =
        AtTheDesk.submit(browser, admitted, admitted + "/no-admitir", "reason", "Tarde.");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).containsOnlyOnce("Ya se turnó a una mesa.");
  }

  @Test
  void aServiceThatIsAwayLosesNothingThatWasTyped() {
    submission.answer("POST", FILE + "/dismissal", Reply.json(503, "{}"));
    HttpResponse<String> page =
        AtTheDesk.submit(browser, PAGE, PAGE + "/no-admitir", "reason", "Es publicidad.");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("No tuvimos respuesta del servicio.", "Es publicidad.");
  }

  @Test
  @Tag("acceptance-14")
  void whatContributorsWroteIsNeverMarkup() {
    String queue = browser.get("/personal/aportaciones").body();
    String file = browser.get("/personal/aportaciones/PEM-000144-9").body();
    assertThat(queue).contains("&lt;script&gt;alert(&quot;título hostil&quot;)");
    assertThat(file)
        .contains("Un texto con &lt;b&gt;etiquetas&lt;/b&gt; &amp; signos.")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("../../x&quot;&lt;svg&gt;.pdf");
    assertThat(queue + file).doesNotContain("<script>alert", "<img src=x", "<svg>.pdf");
  }

  @Test
  void theQueueAsksForWhatTheFilterSaysAndKeepsItOverPages() {
    String page = browser.get("/personal/aportaciones?estado=admitted&mesa=MOV&q=un%20pago").body();
    assertThat(submission.last("/api/staff/contributions").query())
        .contains("state=admitted", "table=MOV", "q=un pago");
    assertThat(page)
        .contains("?estado=admitted&amp;mesa=MOV&amp;q=un+pago&amp;desde=100")
        .contains("?estado=received&amp;mesa=MOV&amp;q=un+pago\"");
  }

  @Test
  @Tag("acceptance-16")
  void aFileIsAlwaysSavedAndNeverOpenedAsAPage() {
    submission.answer(
        "GET",
        "/api/staff/contributions/PEM-000101-0/attachments/a1",
        new Reply(
            200,
            "text/html",
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            Map.of(
                "Content-Disposition", "inline; filename*=UTF-8''..%2F..%2Fm%C3%A9todo%22.pdf")));
    HttpResponse<String> file = browser.get("/personal/aportaciones/PEM-000101-0/archivos/a1");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''.._.._m%C3%A9todo%22.pdf");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(
            submission
                .last("/api/staff/contributions/PEM-000101-0/attachments/a1")
                .header("Authorization"))
        .startsWith("Bearer ");
  }

  @Test
  void aFileThatIsNotThereOrMayNotBeOpenedIsAPage() {
    String path = "/api/staff/contributions/PEM-000101-0/attachments/a9";
    assertThat(browser.get("/personal/aportaciones/PEM-000101-0/archivos/a9").statusCode())
        .isEqualTo(404);
    submission.answer("GET", path, Reply.problem(403, "No puede abrirlo.", "[]"));
    HttpResponse<String> page = browser.get("/personal/aportaciones/PEM-000101-0/archivos/a9");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("No puede abrirlo.");
    assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @Test
  void aCaptureIsMarkedAndLeavesOutWhatDoesNotBelongToItsKind() {
    capture();
    assertThat(submission.last("/api/staff/contributions").text())
        .contains("\"channel\":\"paper\"", "\"consent\":{\"notice\":\"", "[\"process\"]")
        .contains("\"citation\":{\"year\":\"dos mil\"}")
        .doesNotContain("No se envía", "municipality");
  }

  @Test
  void theClaveOfACaptureIsShownOnceAndInNoAddress() {
    assertThat(capture().headers().firstValue("Location")).contains("/personal/captura");
    String receipt = browser.get("/personal/captura").body();
    assertThat(receipt).contains("PEM-000300-1", "ABCD-EFGH-JKLM-NPQR");
    assertThat(browser.get("/personal/captura").body()).doesNotContain("ABCD-EFGH");
  }

  @Test
  void sendingACaptureAgainUsesTheSameKey() {
    submission.answer("POST", "/api/staff/contributions", Reply.json(503, "{}"));
    HttpResponse<String> first =
        AtTheDesk.submit(
            browser,
            "/personal/captura",
            "/personal/captura",
            "title",
            "Bancas",
            "key",
            "0b0f6f0e-5a3c-4d6f-9a59-1b8f6d1c2a33");
    assertThat(first.body()).contains("value=\"0b0f6f0e-5a3c-4d6f-9a59-1b8f6d1c2a33\"");
    assertThat(submission.last("/api/staff/contributions").header("Idempotency-Key"))
        .isEqualTo("0b0f6f0e-5a3c-4d6f-9a59-1b8f6d1c2a33");
  }

  private HttpResponse<String> capture() {
    submission.answer(
        "POST",
        "/api/staff/contributions",
        Reply.json(201, "{\"folio\":\"PEM-000300-1\",\"clave\":\"ABCD-EFGH-JKLM-NPQR\"}"));
    return AtTheDesk.submit(
        browser,
        "/personal/captura",
        "/personal/captura",
        "channel",
        "paper",
        "matter",
        "idea",
        "title",
        "Bancas en la plaza",
        "text",
        "Faltan bancas.",
        "contributor.kind",
        "citizen",
        "contributor.organisation",
        "No se envía",
        "citation.year",
        "dos mil",
        "consent.purposes",
        "process");
  }
}
