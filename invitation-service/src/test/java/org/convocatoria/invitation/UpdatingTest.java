package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What who is invited learns of a workshop that moves. */
@InvitationServiceTest
class UpdatingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DEADLINE = "2044-10-10T18:00:00-06:00";

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private Staff staff;

  UpdatingTest(@LocalServerPort int port, Workshops workshops, PersonalLinks links) {
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
  @Tag("acceptance-23")
  void aNewDateKeepsTheUidAndRaisesTheSequenceByOneForEverybodyWhoMayCome() {
    String round = staff.open("{\"social\": 3}", DEADLINE, staff.experts(4, "social"));
    List<String> invitations = Staff.ids(staff.dispatch(round));
    reply(invitations.get(1), "yes");
    reply(invitations.get(2), "no");
    staff.until(round, now -> Staff.status(now, 3).equals("offered"));
    staff.workshop("rescheduled", 2, 1, "2044-10-27T09:00:00-06:00", "scheduled");
    JsonNode first = calendar(invitations.get(0), ":letter");
    JsonNode moved = calendar(invitations.get(0), ":update-1");
    assertThat(moved.path("uid")).isEqualTo(first.path("uid"));
    assertThat(moved.path("sequence").asInt()).isEqualTo(first.path("sequence").asInt() + 1);
    assertThat(moved.path("starts").asString()).isEqualTo("2044-10-27T09:00:00-06:00");
    assertThat(calendar(invitations.get(1), ":update-1").path("method").asString())
        .isEqualTo("REQUEST");
    assertThat(calendar(invitations.get(3), ":update-1").path("sequence").asInt()).isEqualTo(1);
    String declined = invitations.get(2);
    assertThat(TestBroker.awaitAll("notification.requests", all -> asked(all, invitations.get(3))))
        .noneMatch(each -> each.body() != null && each.body().contains(declined + ":update"));
  }

  private static boolean asked(List<TestBroker.Read> requests, String invitation) {
    return requests.stream()
        .anyMatch(each -> each.body() != null && each.body().contains(invitation + ":update-1"));
  }

  @Test
  void whoUnsubscribedGetsNoMailAboutTheRoundAnyMore() {
    List<String> people = staff.experts(2, "social");
    String round = staff.open("{\"social\": 2}", DEADLINE, people);
    List<String> invitations = Staff.ids(staff.dispatch(round));
    reply(invitations.get(0), "yes");
    api.form("/u/" + links.token(PersonalLinks.UNSUBSCRIBE, people.get(0), 1), "");
    staff.workshop("rescheduled", 2, 1, "2044-10-27T09:00:00-06:00", "scheduled");
    reply(invitations.get(0), "no");
    updated(invitations.get(0));
    reply(invitations.get(1), "yes");
    assertThat(
            TestBroker.awaitAll(
                "notification.requests",
                all ->
                    asked(all, invitations.get(1))
                        && all.stream()
                            .anyMatch(each -> has(each, invitations.get(1), ":answer-1"))))
        .noneMatch(each -> has(each, invitations.get(0), ":update-1"))
        .noneMatch(each -> has(each, invitations.get(0), ":answer-2"));
  }

  private static boolean has(TestBroker.Read request, String invitation, String message) {
    return request.body() != null && request.body().contains(invitation + message);
  }

  private static void updated(String invitation) {
    TestBroker.awaitAll(
        "invitation.events",
        all ->
            all.stream()
                .anyMatch(
                    read ->
                        read.key().equals(invitation)
                            && read.type().equals("invitation.invitation-updated.v1")));
  }

  @Test
  void aMoveSaysHowItWasToBeAndWhy() {
    String invitation = staff.invited(1, DEADLINE).getFirst();
    staff.workshop(
        "rescheduled",
        2,
        1,
        "2044-10-27T09:00:00-06:00",
        "scheduled",
        """
        {"from": {"starts": "2044-10-20T09:00:00-06:00", "ends": "2044-10-20T14:00:00-06:00",
          "place": {"name": "Otra sede"}}, "reason": "Faltó aula."}
        """);
    JsonNode params =
        JSON.readTree(InvitingTest.mail(invitation, invitation + ":update-1")).path("params");
    assertThat(params.path("was").asString()).isEqualTo("2044-10-20T09:00:00-06:00");
    assertThat(params.path("wasPlace").asString()).isEqualTo("Otra sede");
    assertThat(params.path("reason").asString()).isEqualTo("Faltó aula.");
    assertThat(params.at("/workshopNamed/es").asString()).isEqualTo("la sesión «Taller 1»");
    assertThat(params.at("/issuerNamed/es").asString())
        .isEqualTo("el Consejo Directivo del IMPLAN Torreón");
  }

  @Test
  void aRepeatedEventUpdatesNobodyTwice() {
    String invitation = staff.invited(1, DEADLINE).getFirst();
    staff.workshop("rescheduled", 2, 1, "2044-10-27T09:00:00-06:00", "scheduled");
    staff.workshop("rescheduled", 2, 1, "2044-10-27T09:00:00-06:00", "scheduled");
    calendar(invitation, ":update-1");
    staff.workshop("rescheduled", 3, 2, "2044-10-28T09:00:00-06:00", "scheduled");
    calendar(invitation, ":update-2");
    assertThat(updates(invitation)).hasSize(2);
  }

  @Test
  @Tag("acceptance-23")
  void aCancellationCancelsTheSameEntryAndEndsTheReplies() {
    String invitation = staff.invited(1, DEADLINE).getFirst();
    staff.workshop("cancelled", 2, 1, "2044-10-20T09:00:00-06:00", "cancelled");
    JsonNode cancelled = calendar(invitation, ":update-1");
    assertThat(cancelled.path("method").asString()).isEqualTo("CANCEL");
    assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
    assertThat(cancelled.path("uid").asString()).isEqualTo(invitation + "@127.0.0.1");
    assertThat(reply(invitation, "yes").status()).isEqualTo(410);
    assertThat(api.get(staff.link(invitation) + "/invitacion.ics", Api.anonymous()).body())
        .contains("METHOD:CANCEL", "STATUS:CANCELLED");
  }

  @Test
  void whoIsInvitedAfterAChangeGetsTheEntryAsItIsNow() {
    staff.workshop("rescheduled", 2, 1, "2044-10-27T09:00:00-06:00", "scheduled");
    String invitation = staff.invited(1, DEADLINE).getFirst();
    assertThat(calendar(invitation, ":letter").path("sequence").asInt()).isEqualTo(1);
  }

  private static JsonNode calendar(String invitation, String message) {
    return JSON.readTree(InvitingTest.mail(invitation, invitation + message)).path("calendar");
  }

  /** The updates told so far; the topic is read until this invitation's letter at least. */
  private static List<TestBroker.Read> updates(String invitation) {
    return TestBroker.awaitAll(
            "invitation.events",
            all -> all.stream().anyMatch(read -> read.key().equals(invitation)))
        .stream()
        .filter(
            read ->
                read.key().equals(invitation)
                    && read.type().equals("invitation.invitation-updated.v1"))
        .toList();
  }

  private ServiceApi.Answer reply(String invitation, String reply) {
    return api.post(staff.link(invitation), Api.anonymous(), "{\"answer\": \"" + reply + "\"}");
  }
}
