package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What happens to a place when somebody declines. */
@InvitationServiceTest
class OfferingTest {

  private static final String DEADLINE = "2044-10-10T18:00:00-06:00";

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private final Environment environment;
  private Staff staff;

  OfferingTest(
      @LocalServerPort int port,
      Workshops workshops,
      PersonalLinks links,
      Environment environment) {
    this.api = new Api(port);
    this.workshops = workshops;
    this.links = links;
    this.environment = environment;
    this.staff = new Staff(api, workshops, links);
  }

  @BeforeEach
  void aWorkshopOfItsOwn() {
    staff = new Staff(api, workshops, links);
  }

  @Test
  void aDeclinedInvitationPromotesTheFirstReserveOfTheSameCapacity() {
    List<String> people = staff.experts(1, "social");
    people.addAll(staff.experts(1, "business"));
    people.addAll(staff.experts(2, "social"));
    String round = staff.open("{\"social\": 1}", DEADLINE, people);
    List<String> invitations = Staff.ids(staff.dispatch(round));
    reply(invitations.getFirst(), "no");
    JsonNode view = staff.until(round, now -> Staff.status(now, 2).equals("offered"));
    assertThat(Staff.status(view, 1)).isEqualTo("reserve");
    assertThat(Staff.status(view, 3)).isEqualTo("reserve");
    String letter = InvitingTest.mail(invitations.get(2), invitations.get(2) + ":offer");
    assertThat(letter).contains("\"offered\":true", "\"template\":\"invitation-letter\"");
    assertThat(reply(invitations.get(2), "yes").at("/status")).isEqualTo("accepted");
  }

  @Test
  void withoutAReserveOfTheSameCapacityTheNextByRankIsOfferedThePlace() {
    List<String> people = staff.experts(1, "social");
    people.addAll(staff.experts(2, "business"));
    String round = staff.open("{\"social\": 1}", DEADLINE, people);
    List<String> invitations = Staff.ids(staff.dispatch(round));
    reply(invitations.getFirst(), "no");
    JsonNode view = staff.until(round, now -> Staff.status(now, 1).equals("offered"));
    assertThat(Staff.status(view, 2)).isEqualTo("reserve");
  }

  @Test
  void whoDeclinesAnOfferPassesItOnToTheNext() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(3, "social"));
    List<String> invitations = Staff.ids(staff.dispatch(round));
    reply(invitations.get(0), "no");
    staff.until(round, now -> Staff.status(now, 1).equals("offered"));
    reply(invitations.get(1), "no");
    staff.until(round, now -> Staff.status(now, 2).equals("offered"));
  }

  @Test
  void whosePlaceWasPassedOnCannotTakeItBackByLink() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(2, "social"));
    List<String> invitations = Staff.ids(staff.dispatch(round));
    reply(invitations.getFirst(), "no");
    staff.until(round, now -> Staff.status(now, 1).equals("offered"));
    assertThat(reply(invitations.getFirst(), "yes").status()).isEqualTo(409);
  }

  @Test
  void whoNoLongerWantsToBeInvitedIsPassedOver() {
    List<String> people = staff.experts(3, "social");
    String round = staff.open("{\"social\": 1}", DEADLINE, people);
    List<String> invitations = Staff.ids(staff.dispatch(round));
    api.form("/u/" + links.token(PersonalLinks.UNSUBSCRIBE, people.get(1), 1), "");
    reply(invitations.getFirst(), "no");
    JsonNode view = staff.until(round, now -> Staff.status(now, 2).equals("offered"));
    assertThat(Staff.status(view, 1)).isEqualTo("reserve");
  }

  @Test
  void withTwoInstancesManyDeclinesAtOnceMakeAsManyOffersToDifferentPeople() throws Exception {
    int places = 12;
    try (ConfigurableApplicationContext second = secondInstance()) {
      assertThat(second.isRunning()).isTrue();
      String round =
          staff.open("{\"social\": " + places + "}", DEADLINE, staff.experts(30, "social"));
      List<String> invitations = Staff.ids(staff.dispatch(round));
      declineAtOnce(invitations.subList(0, places));
      JsonNode view =
          staff.until(round, now -> now.at("/numbers/byState/offered").asInt() >= places);
      assertThat(view.at("/numbers/byState/declined").asInt()).isEqualTo(places);
      assertThat(offersOnTopic(invitations, places)).hasSize(places).doesNotHaveDuplicates();
      assertThat(staff.view(round).at("/numbers/byState/offered").asInt()).isEqualTo(places);
      for (int i = places; i < 2 * places; i++) {
        assertThat(Staff.status(view, i)).isEqualTo("offered");
      }
    }
  }

  private void declineAtOnce(List<String> invitations) throws InterruptedException {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> replies = new ArrayList<>();
      invitations.forEach(each -> replies.add(() -> reply(each, "no").status()));
      assertThat(people.invokeAll(replies)).allMatch(done -> done.resultNow() == 200);
    }
  }

  private static List<String> offersOnTopic(List<String> invitations, int atLeast) {
    return offers(
        invitations,
        TestBroker.awaitAll(
            "invitation.events", all -> offers(invitations, all).size() >= atLeast));
  }

  /** Events are published at least once: the same one read twice is one offer. */
  private static List<String> offers(List<String> invitations, List<TestBroker.Read> all) {
    return all.stream()
        .filter(
            read ->
                invitations.contains(read.key())
                    && read.type().equals("invitation.invitation-offered.v1"))
        .map(read -> new Offer(read.key(), read.sequence()))
        .distinct()
        .map(Offer::invitation)
        .toList();
  }

  private record Offer(String invitation, long sequence) {}

  /** The same service once more, on the same store and broker. */
  private ConfigurableApplicationContext secondInstance() {
    List<String> settings = new ArrayList<>();
    for (String name :
        List.of(
            "spring.mongodb.uri",
            "convocatoria.kafka",
            "convocatoria.topics.partitions",
            "convocatoria.jwks-url",
            "convocatoria.secret",
            "convocatoria.link-key")) {
      settings.add("--" + name + "=" + environment.getProperty(name));
    }
    settings.add("--server.port=0");
    return new SpringApplicationBuilder(InvitationServiceApplication.class)
        .run(settings.toArray(String[]::new));
  }

  private ServiceApi.Answer reply(String invitation, String reply) {
    return api.post(staff.link(invitation), Api.anonymous(), "{\"answer\": \"" + reply + "\"}");
  }
}
