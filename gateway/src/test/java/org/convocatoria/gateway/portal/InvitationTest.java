package org.convocatoria.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
class InvitationTest {

  private static final String PAGE = "/i/tok-sent";

  private final FakeService invitation;
  private final Browser browser;

  InvitationTest(FakePlatform platform, @LocalServerPort int port) {
    this.invitation = platform.service(Service.INVITATION);
    this.browser = new Browser(port);
  }

  @Test
  @Tag("acceptance-24")
  void openingItChangesNothingAndNothingIsChosenYet() {
    for (int i = 0; i < 10; i++) {
      assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
      assertThat(head(PAGE).statusCode()).isEqualTo(200);
    }
    assertThat(invitation.received()).noneMatch(each -> each.method().equals("POST"));
    assertThat(browser.get(PAGE).body())
        .contains("value=\"yes\"", "value=\"no\"", "Persona de muestra 07")
        .doesNotContain("checked");
  }

  @Test
  @Tag("acceptance-24")
  void withoutAChoiceThePageSaysWhatIsMissing() {
    HttpResponse<String> answer = browser.post(PAGE);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<a href=\"#yes\">Elija si asistirá o no.</a>");
  }

  @Test
  void aChoiceNeedsNoCookieAndLeadsBackToThePage() {
    HttpResponse<String> answer = browser.post("/en" + PAGE, "answer", "yes");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/en" + PAGE);
    assertThat(invitation.last(PAGE).text()).isEqualTo("{\"answer\":\"yes\"}");
    assertThat(browser.get("/i/tok-accepted").body())
        .contains("Su respuesta quedó registrada: asistirá al Taller 1.")
        .contains("Puede cambiarla hasta el martes 8 de diciembre de 2026.");
  }

  @Test
  @Tag("acceptance-24")
  void afterTheDeadlineThePageTellsWhomToCall() {
    HttpResponse<String> shown = browser.get("/i/tok-late");
    HttpResponse<String> sent = browser.post("/i/tok-late", "answer", "yes");
    assertThat(shown.body()).contains("El plazo para responder terminó").doesNotContain("<form");
    assertThat(sent.statusCode()).isEqualTo(410);
    assertThat(sent.body()).contains("role=\"alert\"", "El plazo terminó");
  }

  @Test
  void anUnknownTokenIsAnOrdinaryMissingPage() {
    assertThat(browser.get("/i/unknown").statusCode()).isEqualTo(404);
    invitation.answer("POST", "/i/unknown", Reply.problem(404, "No", "[]"));
    assertThat(browser.post("/i/unknown", "answer", "yes").statusCode()).isEqualTo(404);
  }

  @Test
  void programsThatAskForJsonGetJson() {
    HttpResponse<String> shown = browser.get(PAGE, "Accept", "application/json");
    assertThat(shown.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(shown.body()).contains("\"canAnswer\"");
    HttpResponse<String> empty = browser.json("POST", PAGE, "{}", "Accept", "application/json");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    HttpResponse<String> form =
        browser.send(
            PAGE,
            request -> request.POST(BodyPublishers.ofString("answer=yes")),
            "Accept",
            "application/json",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("accepted");
  }

  @Test
  void aShortCodeLeadsToThePage() {
    assertThat(browser.post("/i", "code", "ABC234").headers().firstValue("Location"))
        .contains(PAGE);
    HttpResponse<String> wrong = browser.post("/i", "code", "ZZZ");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("No encontramos ese código");
  }

  @Test
  void wrongCodesFromOneAddressCloseTheDoor() {
    for (int i = 0; i < 5; i++) {
      assertThat(browser.post("/i", "code", "ZZZ").statusCode()).isEqualTo(404);
    }
    HttpResponse<String> sixth = browser.post("/i", "code", "ABC234");
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aCancelledWorkshopNeedsNoAnswer() {
    invitation.answer(
        "GET",
        PAGE,
        Reply.json(
            200,
            "{\"invitation\":{\"status\":\"sent\",\"workshopCancelled\":true},\"sample\":true}"));
    assertThat(browser.get(PAGE).body())
        .contains("Este taller se canceló", "Dato de muestra")
        .doesNotContain("<form");
  }

  @Test
  @Tag("acceptance-26")
  void askingForNoMoreInvitationsIsOneClickWithoutCookiesOrRedirects() {
    invitation.answer("GET", "/u/tok", Reply.json(200, "{\"suppressed\":false}"));
    invitation.answer("POST", "/u/tok", Reply.json(200, "{\"suppressed\":true}"));
    assertThat(browser.get("/u/tok").body()).contains("No volver a invitarme</button>");
    assertThat(invitation.received()).noneMatch(each -> each.method().equals("POST"));
    HttpResponse<String> done = browser.post("/u/tok", "List-Unsubscribe", "One-Click");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("No le enviaremos más invitaciones");
    assertThat(browser.get("/u/other").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> head(String path) {
    return browser.send(path, request -> request.method("HEAD", BodyPublishers.noBody()));
  }
}
