package org.convocatoria.submission.contribution.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** What this service reads of mail. */
sealed interface LetterEvent {

  /** The notification service has a message, whatever became of it since. */
  @WireType({
    "notification.message-recorded.v1",
    "notification.message-accepted.v1",
    "notification.message-deferred.v1",
    "notification.message-restated.v1"
  })
  record MessageKept(State state) implements LetterEvent {
    public MessageKept {
      requireNonNull(state);
    }
  }

  /** It will never send a message. */
  @WireType("notification.message-refused.v1")
  record MessageRefused(State state, Why change) implements LetterEvent {
    public MessageRefused {
      requireNonNull(state);
      requireNonNull(change);
    }

    /** The cause, as a code. */
    record Why(String cause) {}

    boolean wasOneTooMany() {
      return change.cause().equals("too-many-letters");
    }
  }

  /** How the names of our templates begin. */
  List<String> OURS =
      List.of("contribution-", "data-request-", "consultation-", "forum-", "application-");

  /** Anything else. */
  record Ignored() implements LetterEvent {}

  /** A message's public state. */
  record State(String id, String template, @Nullable Instant at) {
    public State {
      requireNonNull(id);
      requireNonNull(template);
    }

    /** Mail of other services is none of ours. */
    boolean isOurs() {
      return OURS.stream().anyMatch(template::startsWith);
    }
  }
}
