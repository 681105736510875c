package org.convocatoria.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Received;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ParticipationTest {

  private static final String[] ANSWERS = {
    "matter", "idea", "title", "Sombra en las paradas", "text", "Árboles o techos.",
    "municipality", "torreon", "kind", "citizen", "name", "Persona de muestra 01",
    "email", "persona@example.org", "purposes", "process"
  };

  private final FakeService submission;
  private final Browser browser;

  ParticipationTest(FakePlatform platform, @LocalServerPort int port) {
    this.submission = platform.service(Service.SUBMISSION);
    this.browser = new Browser(port);
  }

  @Test
  @Tag("acceptance-3")
  void anIncompleteFormSaysFirstWhatIsMissingAndLeadsThere() {
    HttpResponse<String> answer =
        browser.submit(form(), "/participar", "kind", "social", "email", "a@b", "title", "x");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<title>Error: Participar", "role=\"alert\" tabindex=\"-1\" autofocus")
        .contains("<a href=\"#matter\">Elija qué quiere aportar.</a>")
        .contains("<a href=\"#organisation\">")
        .contains("<a href=\"#email\">Escriba el correo completo")
        .contains("id=\"matter\"", "id=\"organisation\"", "id=\"email\"", "value=\"x\"")
        .doesNotContain("<a href=\"#title\">");
    assertThat(submission.received()).noneMatch(each -> each.method().equals("POST"));
  }

  @Test
  void whatIsCheckedIsWhatIsSent() {
    HttpResponse<String> receipt = follow(send(check()));
    Received sent = submission.last("/api/contributions");
    JsonNode body = new JsonMapper().readTree(sent.text());
    assertThat(receipt.body()).contains("PEM-000201-4", "7KQP-WXYZ-2345-ABCD");
    assertThat(body.path("title").asString()).isEqualTo("Sombra en las paradas");
    assertThat(body.path("contributor").path("kind").asString()).isEqualTo("citizen");
    assertThat(body.path("contributor").has("organisation")).isFalse();
    assertThat(body.path("consent").path("notice").asString()).isEqualTo("2014-09-11");
    assertThat(body.path("consent").path("purposes").get(0).asString()).isEqualTo("process");
    assertThat(body.has("table")).isFalse();
  }

  @Test
  void sendingTheSameCheckTwiceIsOneContribution() {
    String check = check();
    send(check);
    send(check);
    send(check());
    List<String> keys =
        submission.received().stream()
            .filter(each -> each.method().equals("POST"))
            .map(each -> each.header("Idempotency-Key"))
            .toList();
    assertThat(keys).hasSize(3);
    assertThat(keys.get(1)).isEqualTo(keys.get(0)).hasSize(36);
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @Test
  @Tag("acceptance-1")
  void aFileChosenOnTheCheckGoesAlong() {
    String path = "/api/contributions/PEM-000201-4/attachments";
    HttpResponse<String> receipt = follow(sendWithFile(check()));
    Received file = submission.last(path);
    assertThat(file.header("Convocatoria-Clave")).isEqualTo("7KQP-WXYZ-2345-ABCD");
    assertThat(file.text()).contains("name=\"file\"", "estudio.pdf", "%PDF-1.4 muestra");
    assertThat(receipt.body()).contains("Su archivo se guardó.");
  }

  @Test
  void aFileThatIsRefusedDoesNotCostTheContribution() {
    submission.answer(
        "POST",
        "/api/contributions/PEM-000201-4/attachments",
        Reply.problem(422, "El contenido del archivo no es un PDF.", "[]"));
    HttpResponse<String> receipt = follow(sendWithFile(check()));
    assertThat(receipt.body())
        .contains(
            "PEM-000201-4", "el archivo no se guardó", "El contenido del archivo no es un PDF.");
  }

  @Test
  void whileTheServiceIsAwayNothingWrittenIsLost() {
    String check = check();
    submission.answer("POST", "/api/contributions", Reply.json(503, "{}"));
    HttpResponse<String> answer = send(check);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("No pudimos confirmar que su aportación se guardó", "Sombra en las paradas");
    assertThat(Browser.hidden(answer.body()).get("key"))
        .isEqualTo(Browser.hidden(check).get("key"));
  }

  @Test
  void whatTheServiceRefusesIsShownAtItsField() {
    String check = check();
    submission.answer(
        "POST",
        "/api/contributions",
        Reply.problem(
            422,
            "No",
            "[{\"field\":\"contributor.email\",\"message\":\"Ese correo no existe.\"}]"));
    HttpResponse<String> answer = send(check);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<a href=\"#email\">Ese correo no existe.</a>");
  }

  @Test
  void afterTheCallClosedThePageSaysSo() {
    submission.answer("POST", "/api/contributions", Reply.problem(409, "Cerrada", "[]"));
    HttpResponse<String> answer = send(check());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("La recepción no está abierta");
  }

  @Test
  void theReceiptIsNotShownToAnyoneElse(@LocalServerPort int port) {
    send(check());
    HttpResponse<String> other = new Browser(port).get("/participar/acuse");
    assertThat(other.statusCode()).isEqualTo(303);
    assertThat(other.headers().firstValue("Location")).contains("/folio");
    assertThat(browser.cookie("__Host-folio")).doesNotContain("7KQP").isNotEmpty();
  }

  private String form() {
    return browser.get("/participar").body();
  }

  private String check() {
    HttpResponse<String> page = browser.submit(form(), "/participar", ANSWERS);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private HttpResponse<String> send(String check) {
    return browser.submit(check, "/participar/enviar");
  }

  private HttpResponse<String> sendWithFile(String check) {
    Map<String, String> fields = new LinkedHashMap<>(Browser.hidden(check));
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
    part(body, "name=\"file\"; filename=\"estudio.pdf\"", "%PDF-1.4 muestra");
    body.append("--x--\r\n");
    return browser.send(
        "/participar/enviar",
        request -> request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString())),
        "Content-Type",
        "multipart/form-data; boundary=x");
  }

  private static void part(StringBuilder body, String disposition, String value) {
    Stream.of("--x", "Content-Disposition: form-data; " + disposition, "", value)
        .forEach(line -> body.append(line).append("\r\n"));
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return browser.get(answer.headers().firstValue("Location").orElse(""));
  }
}
