package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoundsTest {

  private final FakeService invitation;
  private final Browser browser;

  RoundsTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.invitation = platform.service(Service.INVITATION);
    this.browser = AtTheDesk.as("coordinator", database, port);
  }

  @Test
  void aRoundIsSentInTheZoneOfTheProcessWithPeopleInTheirOrder() {
    String first = "e" + "0".repeat(30) + "1";
    String second = "e" + "0".repeat(30) + "2";
    invitation.answer("POST", "/api/staff/rounds", Reply.json(201, "{\"id\":\"r2\"}"));
    HttpResponse<String> sent =
        AtTheDesk.submit(
            browser,
            "/personal/rondas/nueva",
            "/personal/rondas/nueva",
            "workshop",
            "t2",
            "table",
            "MOV",
            "quotas.social",
            "2",
            "deadline",
            "2027-01-05T18:00",
            "invitees",
            first,
            "rank." + first,
            "4",
            "capacity." + first,
            "business");
    assertThat(sent.headers().firstValue("Location")).contains("/personal/rondas/r2");
    assertThat(invitation.last("/api/staff/rounds").text())
        .contains("\"deadline\":\"2027-01-05T18:00:00-06:00\"")
        .contains("\"professional\":0", "\"social\":2")
        .contains("{\"expert\":\"" + first + "\",\"rank\":4,\"capacity\":\"business\"}")
        .doesNotContain("seats", second);
  }

  @Test
  void aPersonWhoDoesNotWantToBeInvitedCannotBeTicked() {
    assertThat(browser.get("/personal/rondas/nueva").body())
        .containsPattern("value=\"e0{29}07\"[^>]*disabled=\"disabled\"")
        .contains("No volver a invitar");
  }

  @Test
  void anApprovalWithoutItsAuthorIsRefusedInPlace() {
    invitation.answer(
        "POST",
        "/api/staff/rounds/r2/dispatch",
        DeskSamples.invalid("approvedBy", "Escriba quién aprueba."));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser, "/personal/rondas/r2", "/personal/rondas/r2/enviar", "reference", "DG/1");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("id=\"enviar-approvedBy-error\">Escriba quién aprueba.</span>", "value=\"DG/1\"");
  }
}
