package org.convocatoria.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.convocatoria.messaging.outbox.Change;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");
  private static final Duration KEEP = Duration.ofDays(30);

  private final Message recorded =
      Message.record("m", Samples.invitation(), "{\"to\":…}", NOW).state();

  @Test
  void aRecordedMessageIsDueAtOnce() {
    assertThat(recorded.status()).isEqualTo(MessageStatus.WAITING);
    assertThat(recorded.dueAt()).isEqualTo(NOW);
  }

  @Test
  void whatIsForgottenIsNeverSentAndHasNoAddress() {
    Message forgotten = recorded.forget().state();
    assertThat(forgotten.request()).isNull();
    assertThat(forgotten.status()).isEqualTo(MessageStatus.REFUSED);
    assertThat(forgotten.dueAt()).isNull();
    assertThat(forgotten.forget().events()).isEmpty();
    Message sent = recorded.claim("one", NOW).state().accept(NOW, KEEP).state();
    assertThat(sent.forget().state().status()).isEqualTo(MessageStatus.ACCEPTED);
    assertThat(sent.forget().state().request()).isNull();
  }

  @Test
  void aClaimedMessageIsNotClaimedAgainWhileTheClaimLasts() {
    Message claimed = recorded.claim("one", NOW).state();
    assertThat(claimed.claim("two", NOW.plusSeconds(30)).events()).isEmpty();
    assertThat(claimed.attempts()).isEqualTo(1);
  }

  @Test
  void aClaimOfAProcessThatDiedRunsOut() {
    Message claimed = recorded.claim("one", NOW).state();
    Message again = claimed.claim("two", NOW.plus(Message.CLAIM_LASTS)).state();
    assertThat(again.claim()).isEqualTo("two");
    assertThat(again.attempts()).isEqualTo(2);
  }

  @Test
  void anAcceptedMessageIsNeverDueAgain() {
    Message accepted = recorded.claim("one", NOW).state().accept(NOW, KEEP).state();
    assertThat(accepted.status()).isEqualTo(MessageStatus.ACCEPTED);
    assertThat(accepted.dueAt()).isNull();
    assertThat(accepted.claim("two", NOW.plus(Duration.ofDays(9))).events()).isEmpty();
    assertThat(accepted.accept(NOW, KEEP).events()).isEmpty();
  }

  @Test
  void aDeferredMessageWaitsLongerEachTime() {
    Message first = deferred(recorded, NOW);
    Message second = deferred(first, later(first));
    assertThat(first.status()).isEqualTo(MessageStatus.DEFERRED);
    assertThat(Duration.between(later(first), later(second)))
        .isGreaterThan(Duration.between(NOW, later(first)));
  }

  @Test
  void afterThreeDaysItIsGivenUp() {
    Message message = recorded;
    int attempts = 0;
    while (message.status() != MessageStatus.REFUSED) {
      message = deferred(message, later(message));
      assertThat(attempts++).isLessThan(100);
    }
    assertThat(message.cause()).isEqualTo("given-up");
    assertThat(message.lastAttempt()).isAfter(NOW.plus(Duration.ofDays(2)));
  }

  @Test
  void whoseClaimHasRunOutDefersNothing() {
    Message first = recorded.claim("one", NOW).state();
    Message second = first.claim("two", NOW.plus(Message.CLAIM_LASTS)).state();
    assertThat(second.defer("one", "smtp-451", NOW, KEEP).events()).isEmpty();
  }

  @Test
  void aMessageThatWasTakenAfterAllIsAccepted() {
    Message given = recorded.refuse("smtp-550", NOW, KEEP).state();
    assertThat(given.accept(NOW, KEEP).state().status()).isEqualTo(MessageStatus.ACCEPTED);
  }

  @Test
  void aRefusedMessageStaysRefused() {
    Message refused = recorded.refuse("smtp-550", NOW, KEEP).state();
    assertThat(refused.refuse("smtp-554", NOW, KEEP).events()).isEmpty();
    assertThat(refused.cause()).isEqualTo("smtp-550");
  }

  @Test
  void theRequestIsErasedThirtyDaysAfterItWasSettledAndNotBefore() {
    Message accepted = recorded.accept(NOW, KEEP).state();
    assertThat(accepted.erase(NOW.plus(KEEP).minusMillis(1)).events()).isEmpty();
    Change<Message, MessageEvent> erased = accepted.erase(NOW.plus(KEEP));
    assertThat(erased.state().request()).isNull();
    assertThat(erased.state().status()).isEqualTo(MessageStatus.ACCEPTED);
    assertThat(erased.state().erase(NOW.plus(Duration.ofDays(99))).events()).isEmpty();
  }

  private static Message deferred(Message message, Instant at) {
    return message.claim("c", at).state().defer("c", "smtp-451", at, KEEP).state();
  }

  private static Instant later(Message message) {
    Instant due = message.dueAt();
    assertThat(due).isNotNull();
    return due == null ? NOW : due;
  }
}
