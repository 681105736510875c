package org.convocatoria.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.invitation.Api;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.invitation.Staff;
import org.convocatoria.invitation.letter.LetterStates;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Letters that the notification service did not confirm. */
@InvitationServiceTest
class LetterRetriesTest {

  private final LetterRetries rounds;
  private final Invitations invitations;
  private final LetterStates states;
  private final Staff staff;

  LetterRetriesTest(
      @LocalServerPort int port,
      LetterRetries rounds,
      Invitations invitations,
      LetterStates states,
      Workshops workshops,
      PersonalLinks links) {
    this.rounds = rounds;
    this.invitations = invitations;
    this.states = states;
    this.staff = new Staff(new Api(port), workshops, links);
  }

  @Test
  void anUnconfirmedLetterIsAskedForAgainUnderTheSameIdAndAConfirmedOneIsNot() {
    var two = staff.invited(2, "2044-10-10T18:00:00-06:00");
    String lost = two.getFirst();
    String kept = two.getLast();
    TestBroker.publish(
        "notification.events",
        kept + ":letter",
        1,
        "notification.message-recorded.v1",
        Contracts.text("events/notification.message-recorded.v1.sample.json")
            .replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0", kept));
    Waiting.untilTrue("the letter is confirmed", () -> states.confirmed(kept + ":letter"));
    Instant later = Instant.now().plus(Duration.ofMinutes(11));
    rounds.look(later);
    rounds.look(later);
    assertThat(askedAt(kept)).isNull();
    assertThat(askedAt(lost)).isEqualTo(later.truncatedTo(ChronoUnit.MILLIS));
    TestBroker.awaitAll(
        "notification.requests", all -> requests(all, lost) == 2 && requests(all, kept) == 1);
  }

  private static long requests(List<TestBroker.Read> all, String id) {
    return TestBroker.events(all, read -> asksFor(read, id));
  }

  private static boolean asksFor(TestBroker.Read read, String invitation) {
    String body = read.body();
    return read.key().equals(invitation)
        && body != null
        && body.contains("\"message\":\"" + invitation + ":letter\"");
  }

  private @org.jspecify.annotations.Nullable Instant askedAt(String invitation) {
    return invitations.find(invitation).orElseThrow().mailing().askedAt();
  }
}
