package org.convocatoria.invitation.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.convocatoria.invitation.Api;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.invitation.Staff;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What waits for whom, and what the search of the desk finds. */
@InvitationServiceTest
class DeskControllerTest {

  private static final String DEADLINE = "2044-10-10T18:00:00-06:00";
  private static final String LEAD = TestTokens.tableLead("invitation", "MOV");

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private Staff staff;

  DeskControllerTest(@LocalServerPort int port, Workshops workshops, PersonalLinks links) {
    this.api = new Api(port);
    this.workshops = workshops;
    this.links = links;
    this.staff = new Staff(api, workshops, links);
  }

  @BeforeEach
  void aWorkshopOfItsOwn() {
    staff = new Staff(api, workshops, links);
  }

  @Test
  void aListWaitsForItsApprovalByThoseWhoMayGiveIt() {
    long before = count(Api.director(), "rounds-to-approve");
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    assertThat(count(Api.director(), "rounds-to-approve")).isEqualTo(before + 1);
    assertThat(count(Api.coordinator(), "rounds-to-approve")).isZero();
    assertThat(count(LEAD, "rounds-to-approve")).isZero();
    long awaiting = count(LEAD, "rounds");
    staff.dispatch(round);
    assertThat(count(Api.director(), "rounds-to-approve")).isEqualTo(before);
    assertThat(count(LEAD, "rounds")).isEqualTo(awaiting + 1);
    assertThat(count(TestTokens.tableLead("invitation", "SOC"), "rounds")).isZero();
    assertThat(count(TestTokens.staff("invitation", "administrator"), "rounds")).isZero();
  }

  @Test
  void aRoundInWhichEverybodyRepliedAwaitsNothing() {
    long before = count(LEAD, "rounds");
    String invitation = staff.invited(1, DEADLINE).getFirst();
    assertThat(count(LEAD, "rounds")).isEqualTo(before + 1);
    assertThat(text(LEAD)).contains("respuestas").containsPattern("quedan? [0-9,]+ días");
    api.form(staff.link(invitation), "answer=yes");
    assertThat(count(LEAD, "rounds")).isEqualTo(before);
  }

  @Test
  void aPersonIsFoundOnlyByThoseWhoMaySeeWhoItIs() {
    String mailbox = "w" + UUID.randomUUID().toString().substring(0, 8) + "x";
    String expert = staff.expert("social", mailbox);
    ServiceApi.Answer found = search(mailbox, Api.director());
    assertThat(found.all("/items", "href")).containsExactly("/personal/expertos/" + expert);
    assertThat(found.all("/items", "kind")).containsExactly("person");
    assertThat(found.json().path("total").asInt()).isEqualTo(1);
    for (String other : List.of(TestTokens.staff("invitation", "auditor"), LEAD)) {
      assertThat(search(mailbox, other).json().path("total").asInt()).isZero();
    }
  }

  @Test
  void aRoundIsFoundByItsWorkshopAndTable() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    String href = "/personal/rondas/" + round;
    assertThat(search("taller 1 movilidad", LEAD).all("/items", "href")).contains(href);
    assertThat(search("taller 1", TestTokens.tableLead("invitation", "SOC")).all("/items", "href"))
        .doesNotContain(href);
    assertThat(search("", Api.coordinator()).json().path("total").asInt()).isZero();
  }

  private ServiceApi.Answer search(String typed, String token) {
    return api.get(
        "/api/staff/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), token);
  }

  private long count(String token, String id) {
    return items(token, id).map(each -> each.path("count").asLong()).findFirst().orElse(0L);
  }

  private String text(String token) {
    return items(token, "rounds")
        .map(each -> each.at("/text/es").asString())
        .findFirst()
        .orElse("");
  }

  private java.util.stream.Stream<JsonNode> items(String token, String id) {
    ServiceApi.Answer answer = api.get("/api/staff/work", token);
    assertThat(answer.status()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("items").spliterator(), false)
        .filter(each -> each.path("id").asString().equals(id));
  }
}
