package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever holds a link or a code can do with it. */
@InvitationServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ReplyingTest {

  private static final String LATER = "2044-10-10T18:00:00-06:00";
  private static final String EARLIER = "2014-10-10T18:00:00-05:00";

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private final MongoDatabase database;
  private Staff staff;

  ReplyingTest(
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
  @Tag("acceptance-24")
  void fiftyLooksLeaveTheInvitationAsItIs() {
    String invitation = staff.invited(1, LATER).getFirst();
    String link = staff.link(invitation);
    for (int i = 0; i < 25; i++) {
      assertThat(api.get(link, Api.anonymous()).at("/invitation/status")).isEqualTo("sent");
      assertThat(api.head(link, Api.anonymous()).status()).isEqualTo(200);
    }
    yes(link);
    assertThat(events(invitation, "accepted"))
        .containsExactly("invitation.invitation-sent.v1", "invitation.invitation-accepted.v1");
  }

  @Test
  @Tag("acceptance-24")
  void withoutAChoiceNothingIsRecorded() {
    String link = staff.link(staff.invited(1, LATER).getFirst());
    assertThat(api.form(link, "").status()).isEqualTo(422);
    assertThat(api.form(link, "answer=maybe").status()).isEqualTo(422);
    assertThat(api.post(link, Api.anonymous(), "{}").status()).isEqualTo(422);
    assertThat(api.post(link, Api.anonymous(), "{\"answer\": true}").status()).isEqualTo(422);
    assertThat(api.post(link, Api.anonymous(), "not json").status()).isEqualTo(422);
    assertThat(api.get(link, Api.anonymous()).at("/status")).isEqualTo("sent");
  }

  @Test
  @Tag("acceptance-24")
  void aRepeatedReplyIsOneEventAndAYesMayBecomeANo() {
    String invitation = staff.invited(1, LATER).getFirst();
    String link = staff.link(invitation);
    assertThat(api.form(link, "answer=yes").at("/status")).isEqualTo("accepted");
    assertThat(yes(link).at("/status")).isEqualTo("accepted");
    assertThat(api.post(link, Api.anonymous(), "{\"answer\": \"no\"}").at("/status"))
        .isEqualTo("declined");
    assertThat(events(invitation, "declined"))
        .containsExactly(
            "invitation.invitation-sent.v1",
            "invitation.invitation-accepted.v1",
            "invitation.invitation-declined.v1");
  }

  @Test
  @Tag("acceptance-24")
  void afterTheDeadlineAReplyIsGone() {
    String invitation = staff.invited(1, LATER).getFirst();
    String link = staff.link(invitation);
    database
        .getCollection("invitations")
        .updateOne(Filters.eq("_id", invitation), Updates.set("deadline", EARLIER));
    ServiceApi.Answer answer = yes(link);
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.body()).contains("llame al 871 000 0000");
    ServiceApi.Answer seen = api.get(link, Api.anonymous());
    assertThat(seen.at("/invitation/canAnswer")).isEqualTo("false");
    assertThat(seen.at("/status")).isEqualTo("sent");
  }

  @Test
  @Tag("acceptance-25")
  void aTokenIsWorthNothingForAnotherPurposeOrInvitation() {
    List<String> two = staff.invited(2, LATER);
    String first = two.getFirst();
    for (String foreign :
        List.of(
            links.token(PersonalLinks.UNSUBSCRIBE, first, 1),
            links.token(PersonalLinks.CODE, first, 1),
            links.token(PersonalLinks.RSVP, first, 2),
            links.token(PersonalLinks.RSVP, first + "x", 1),
            links.hash(links.token(PersonalLinks.RSVP, first, 1)))) {
      assertThat(yes("/i/" + foreign).status()).isEqualTo(404);
      assertThat(api.get("/i/" + foreign, Api.anonymous()).status()).isEqualTo(404);
    }
    yes(staff.link(first));
    assertThat(api.get(staff.link(two.getLast()), Api.anonymous()).at("/status")).isEqualTo("sent");
  }

  @Test
  @Tag("acceptance-25")
  void aRawTokenIsInNoStoreTopicOrLog(CapturedOutput log) {
    String invitation = staff.invited(1, LATER).getFirst();
    String link = staff.link(invitation);
    yes(link);
    api.get(link + "/invitacion.ics", Api.anonymous());
    String expert = expertOf(invitation);
    events(invitation, "accepted");
    InvitingTest.mail(invitation, invitation + ":answer-1");
    for (String secret :
        List.of(
            links.token(PersonalLinks.RSVP, invitation, 1),
            links.token(PersonalLinks.UNSUBSCRIBE, expert, 1))) {
      assertThat(stored()).noneMatch(document -> document.contains(secret));
      assertThat(published(invitation)).isNotEmpty().noneMatch(read -> read.contains(secret));
      assertThat(log.getAll()).doesNotContain(secret);
    }
  }

  @Test
  void whoIsInReserveHasNoLinkYet() {
    String round = staff.open("{\"social\": 0}", LATER, staff.experts(1, "social"));
    String reserve = Staff.ids(staff.dispatch(round)).getFirst();
    assertThat(api.get(staff.link(reserve), Api.anonymous()).status()).isEqualTo(404);
  }

  @Test
  void theCalendarFileIsTheEntryOfTheLetter() {
    String invitation = staff.invited(1, LATER).getFirst();
    ServiceApi.Answer file = api.get(staff.link(invitation) + "/invitacion.ics", Api.anonymous());
    assertThat(file.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar;method=REQUEST");
    assertThat(file.body().replace("\r\n ", ""))
        .contains(
            "UID:" + invitation + "@127.0.0.1",
            "SEQUENCE:0",
            "DTSTART:20441020T150000Z",
            "METHOD:REQUEST",
            "mailto:convocatoria@127.0.0.1",
            "PARTSTAT=NEEDS-ACTION");
    assertThat(file.body().split("ATTENDEE", -1)).hasSize(2);
  }

  @Test
  @Tag("acceptance-23")
  void afterAYesTheEntryIsAcceptedAndANoTakesItBack() {
    String invitation = staff.invited(1, LATER).getFirst();
    String link = staff.link(invitation);
    yes(link);
    assertThat(file(link)).contains("METHOD:REQUEST", "PARTSTAT=ACCEPTED", "SEQUENCE:0");
    assertThat(InvitingTest.mail(invitation, invitation + ":answer-1"))
        .contains("\"participation\":\"ACCEPTED\"", "\"method\":\"REQUEST\"");
    api.form(link, "answer=no");
    assertThat(file(link))
        .contains(
            "METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + invitation + "@127.0.0.1", "SEQUENCE:1");
    assertThat(InvitingTest.mail(invitation, invitation + ":answer-2"))
        .contains(
            "\"method\":\"CANCEL\"",
            "\"status\":\"CANCELLED\"",
            "\"uid\":\"" + invitation + "@127.0.0.1\"");
  }

  private String file(String link) {
    return api.get(link + "/invitacion.ics", Api.anonymous()).body().replace("\r\n ", "");
  }

  @Test
  void whoHoldsTheLinkSeesAllThatIsNeededToDecide() {
    ServiceApi.Answer card =
        api.get(staff.link(staff.invited(1, LATER).getFirst()), Api.anonymous());
    assertThat(card.at("/invitation/canAnswer")).isEqualTo("true");
    assertThat(card.at("/invitation/invitedAs")).isEqualTo("invitee");
    assertThat(card.at("/workshop/name/es")).isEqualTo("Taller 1");
    assertThat(card.at("/workshop/starts")).isEqualTo("2044-10-20T09:00:00-06:00");
    assertThat(card.at("/table/name/es")).isEqualTo("Movilidad y transporte");
    assertThat(card.at("/letter/phone")).isEqualTo("871 000 0000");
    assertThat(card.at("/icsHref")).endsWith("/invitacion.ics");
  }

  private ServiceApi.Answer yes(String link) {
    return api.post(link, Api.anonymous(), "{\"answer\": \"yes\"}");
  }

  /** The types of this invitation's events, until one of this kind came. */
  private static List<String> events(String invitation, String last) {
    return TestBroker.awaitAll(
            "invitation.events",
            all ->
                all.stream()
                    .anyMatch(
                        read ->
                            read.key().equals(invitation)
                                && read.type().equals("invitation.invitation-" + last + ".v1")))
        .stream()
        .filter(read -> read.key().equals(invitation))
        .map(TestBroker.Read::type)
        .toList();
  }

  private static List<String> published(String key) {
    List<String> records = new ArrayList<>();
    for (String topic : List.of("invitation.events", "notification.requests")) {
      TestBroker.awaitAll(topic, all -> all.stream().anyMatch(read -> read.key().equals(key)))
          .forEach(read -> records.add(read.toString()));
    }
    return records;
  }

  private String expertOf(String invitation) {
    Document found =
        database.getCollection("invitations").find(Filters.eq("_id", invitation)).first();
    assertThat(found).isNotNull();
    return found == null ? "" : found.getString("expert");
  }

  /** Every document of every collection of this service. */
  private List<String> stored() {
    List<String> documents = new ArrayList<>();
    for (String collection : database.listCollectionNames()) {
      database
          .getCollection(collection)
          .find()
          .forEach((Document document) -> documents.add(document.toJson()));
    }
    return documents;
  }
}
