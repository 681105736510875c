package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the directory to the letters, and what staff sees of it. */
@InvitationServiceTest
class InvitingTest {

  private static final String DEADLINE = "2044-10-10T18:00:00-06:00";

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private final MongoDatabase database;
  private Staff staff;

  InvitingTest(
      @LocalServerPort int port, Workshops workshops, PersonalLinks links, MongoDatabase database) {
    this.api = new Api(port);
    this.workshops = workshops;
    this.links = links;
    this.database = database;
    this.staff = new Staff(api, workshops, links);
  }

  @BeforeEach
  void aWorkshopOfItsOwn() {
    staff = new Staff(api, workshops, links);
  }

  @Test
  void onlyTheDirectorApprovesAList() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    ServiceApi.Answer invented = staff.approve(round, Api.coordinator(), "Dirección general");
    assertThat(invented.status()).isEqualTo(403);
    assertThat(staff.view(round).at("/numbers/byState/draft").asInt()).isEqualTo(1);
  }

  @Test
  void nobodyIsInvitedToWhatWasCalledOff() {
    String round =
        staff.open("{\"social\": 1}", "2044-10-10T18:00:00-06:00", staff.experts(1, "social"));
    staff.workshop("cancelled", 2, 1, "2044-10-20T09:00:00-06:00", "cancelled");
    ServiceApi.Answer refused = staff.approve(round, Api.director(), "Dirección general");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith(":workshop-cancelled");
  }

  @Test
  void anApprovedListBecomesLettersWithinTheQuotasAndAReserve() {
    List<String> people = staff.experts(3, "social");
    people.addAll(staff.experts(2, "business"));
    String round = staff.open("{\"social\": 2, \"business\": 1}", DEADLINE, people);
    assertThat(staff.view(round).at("/numbers/byState/draft").asInt()).isEqualTo(5);
    JsonNode view = staff.dispatch(round);
    assertThat(view.at("/approval/approvedBy").asString()).isEqualTo("Dirección general");
    assertThat(view.at("/approval/dispatchedBy").asString()).isEqualTo("test-director");
    assertThat(statuses(view)).containsExactly("sent", "sent", "reserve", "sent", "reserve");
    assertThat(view.at("/numbers/byCapacity/social/invited").asInt()).isEqualTo(2);
    assertThat(view.at("/numbers/byCapacity/business/reserve").asInt()).isEqualTo(1);
    assertThat(view.at("/invitees/0/mail/status").asString()).isEqualTo("asked");
  }

  @Test
  void theLetterIsAskedForAsTheContractShows() {
    JsonMapper json = JsonMapper.builder().build();
    String invitation = staff.invited(1, DEADLINE).getFirst();
    JsonNode asked = json.readTree(mail(invitation, invitation + ":letter"));
    JsonNode sample = Contracts.json("events/notification.mail-requested.v1.sample.json");
    assertThat(asked.propertyNames()).isEqualTo(sample.propertyNames());
    List<String> missing = new ArrayList<>(sample.path("params").propertyNames());
    missing.removeAll(asked.path("params").propertyNames());
    // Nobody has a post in this test.
    assertThat(missing).containsExactly("post");
    assertThat(asked.at("/params/capacity")).isEqualTo(sample.at("/params/capacity"));
    assertThat(asked.path("links").size()).isEqualTo(3);
    assertThat(asked.at("/calendar/uid").asString()).isEqualTo(invitation + "@127.0.0.1");
    assertThat(asked.at("/params/deadline").asString()).isEqualTo("2044-10-10T18:00:00-06:00");
    assertThat(asked.at("/params/letterDate").asString()).matches(".*-0[56]:00");
  }

  @Test
  void theSameDispatchAgainSendsNothingAndAnotherApprovalIsRefused() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    staff.dispatch(round);
    JsonNode again = staff.dispatch(round);
    assertThat(again.at("/numbers/byState/sent").asInt()).isEqualTo(1);
    ServiceApi.Answer other = staff.approve(round, Api.director(), "Otra persona");
    assertThat(other.status()).isEqualTo(409);
  }

  @Test
  void whoDoesNotWantToBeInvitedIsMarkedAndTakesNoPlace() {
    List<String> people = staff.experts(2, "social");
    ServiceApi.Answer suppressed =
        api.post("/api/staff/experts/" + people.getFirst() + "/suppression", Api.coordinator(), "");
    assertThat(suppressed.status()).isEqualTo(200);
    JsonNode view = staff.dispatch(staff.open("{\"social\": 1}", DEADLINE, people));
    assertThat(statuses(view)).containsExactly("suppressed", "sent");
  }

  @Test
  @Tag("acceptance-26")
  void anAddressThatUnsubscribedIsMarkedInTheNextRoundUnderAnyName() {
    List<String> people = staff.experts(1, "social");
    String mailbox = java.util.UUID.randomUUID().toString();
    people.add(staff.expert("social", mailbox));
    String samePersonOtherName =
        api.post(
                "/api/staff/experts",
                Api.coordinator(),
                """
                {"name": "Otro nombre", "email": "%s@EXAMPLE.org", "capacities": ["social"],
                 "source": "otra lista"}
                """
                    .formatted(mailbox))
            .at("/id");
    people.add(samePersonOtherName);
    api.form("/u/" + links.token(PersonalLinks.UNSUBSCRIBE, people.get(1), 1), "");
    JsonNode view = staff.dispatch(staff.open("{\"social\": 3}", DEADLINE, people));
    assertThat(statuses(view)).containsExactly("sent", "suppressed", "suppressed");
  }

  @Test
  @Tag("acceptance-26")
  void aLinkToUnsubscribeIsEnoughAndLookingAtItChangesNothing() {
    String expert = staff.experts(1, "social").getFirst();
    String link = "/u/" + links.token(PersonalLinks.UNSUBSCRIBE, expert, 1);
    assertThat(api.get(link, Api.anonymous()).at("/suppressed")).isEqualTo("false");
    ServiceApi.Answer done = api.form(link, "List-Unsubscribe=One-Click");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.at("/suppressed")).isEqualTo("true");
    assertThat(api.get("/u/" + "x".repeat(43), Api.anonymous()).status()).isEqualTo(404);
    String rsvp = "/u/" + links.token(PersonalLinks.RSVP, expert, 1);
    assertThat(api.form(rsvp, "").status()).isEqualTo(404);
  }

  @Test
  void aRoundShowsWhatBecameOfEachLetter() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    String invitation = Staff.ids(staff.dispatch(round)).getFirst();
    TestBroker.publish(
        "notification.events",
        invitation + ":letter",
        3,
        "notification.message-refused.v1",
        Contracts.text("events/notification.message-refused.v1.sample.json")
            .replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0", invitation));
    staff.until(round, view -> view.at("/invitees/0/mail/status").asString().equals("refused"));
  }

  @Test
  void aListThatNamesWhatDoesNotExistIsRefusedFieldByField() {
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/rounds",
            Api.coordinator(),
            """
            {"workshop": "t99", "table": "XXX", "quotas": {}, "deadline": "2044-10-10T18:00:00-06:00",
             "invitees": [{"expert": "nobody", "rank": 1}]}
            """);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"table\"", "\"workshop\"", "\"invitees.0.expert\"");
  }

  @Test
  void theTimeToReplyEndsBeforeTheWorkshop() {
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/rounds",
            Api.coordinator(),
            """
            {"workshop": "%s", "table": "MOV", "quotas": {"social": 1},
             "deadline": "2044-10-21T18:00:00-06:00",
             "invitees": [{"expert": "%s", "rank": 1}]}
            """
                .formatted(staff.workshop(), staff.experts(1, "social").getFirst()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"deadline\"");
  }

  @Test
  void aRoundIsNotOpenedWithATimeToReplyThatIsOver() {
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/rounds",
            Api.coordinator(),
            """
            {"workshop": "%s", "table": "MOV", "quotas": {"social": 1},
             "deadline": "%s", "invitees": [{"expert": "%s", "rank": 1}]}
            """
                .formatted(
                    staff.workshop(),
                    OffsetDateTime.now(ZoneOffset.UTC).minusHours(1),
                    staff.experts(1, "social").getFirst()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"deadline\"", "ya pasó");
  }

  @Test
  void aRoundIsNotDispatchedAfterItsTimeToReply() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    database
        .getCollection("rounds")
        .updateOne(Filters.eq("_id", round), Updates.set("deadline", "2014-10-10T18:00:00-05:00"));
    ServiceApi.Answer refused = staff.approve(round, Api.director(), "Dirección general");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith(":deadline-over");
    assertThat(staff.view(round).at("/numbers/byState/draft").asInt()).isEqualTo(1);
  }

  @Test
  void anAddressThatNoMailCouldGoToIsNotEntered() {
    for (String address : List.of("peña@example.org", "a..b@example.org", "a@mi_dominio.mx")) {
      ServiceApi.Answer refused =
          api.post(
              "/api/staff/experts",
              Api.coordinator(),
              """
              {"name": "Persona", "email": "%s", "capacities": ["social"], "source": "lista"}
              """
                  .formatted(address));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("\"email\"", "antes de la arroba");
    }
  }

  @Test
  void theSamePersonEnteredTwiceIsOneEntry() {
    String mailbox = java.util.UUID.randomUUID().toString();
    assertThat(staff.expert("social", mailbox)).isEqualTo(staff.expert("social", mailbox));
    ServiceApi.Answer other =
        api.post(
            "/api/staff/experts",
            Api.coordinator(),
            """
            {"name": "Persona de muestra %s", "email": "%s@example.org",
             "capacities": ["business"], "source": "otra"}
            """
                .formatted(mailbox.substring(0, 4), mailbox));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.at("/id")).hasSize(32);
  }

  @Test
  void anAuditorSeesNoNamesAndATableSeesItsOwnRoundsOnly() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    String path = "/api/staff/rounds/" + round;
    String auditor = TestTokens.staff("invitation", "auditor");
    assertThat(api.get(path, auditor).body()).doesNotContain("Persona de muestra");
    assertThat(api.get("/api/staff/experts", auditor).body()).doesNotContain("@example.org");
    assertThat(api.get(path, TestTokens.tableLead("invitation", "MOV")).body())
        .contains("Persona de muestra");
    String otherTable = TestTokens.tableLead("invitation", "SOC");
    assertThat(api.get(path, otherTable).status()).isEqualTo(403);
    assertThat(api.get("/api/staff/rounds", otherTable).body()).doesNotContain(round);
    assertThat(api.get("/api/staff/rounds", Api.anonymous()).status()).isEqualTo(401);
    Waiting.untilTrue(
        "the attempt is audited",
        () -> api.get("/api/staff/audit", auditor).body().contains("access-refused"));
  }

  @Test
  void theDirectoryComesInPagesByName() {
    staff.experts(101, "social");
    JsonNode first = api.get("/api/staff/experts", Api.coordinator()).json();
    assertThat(first.path("items").size()).isEqualTo(100);
    JsonNode second =
        api.get("/api/staff/experts?cursor=" + first.path("next").asString(), Api.coordinator())
            .json();
    assertThat(second.path("items").size()).isPositive();
    assertThat(api.get("/api/staff/experts?cursor=none", Api.coordinator()).status())
        .isEqualTo(422);
  }

  /** The body of the request for this mail. */
  static String mail(String invitation, String message) {
    String body =
        TestBroker.await(
                "notification.requests",
                read -> read.key().equals(invitation) && has(read.body(), message))
            .body();
    return body == null ? "" : body;
  }

  private static boolean has(@org.jspecify.annotations.Nullable String body, String message) {
    return body != null && body.contains("\"message\":\"" + message + "\"");
  }

  private static List<String> statuses(JsonNode round) {
    List<String> statuses = new ArrayList<>();
    round.path("invitees").forEach(each -> statuses.add(each.path("status").asString()));
    return statuses;
  }
}
