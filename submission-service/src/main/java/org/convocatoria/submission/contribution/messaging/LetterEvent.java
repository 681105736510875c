package org.convocatoria.submission.contribution.messaging;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.convocatoria.messaging.inbox.WireType;

/** What this service reads of mail. */
sealed interface LetterEvent {

  /** The notification service has a message, whatever became of it since. */
  @WireType({
    "notification.message-recorded.v1",
    "notification.message-accepted.v1",
    "notification.message-deferred.v1",
    "notification.message-refused.v1",
    "notification.message-restated.v1"
  })
  record MessageKept(State state) implements LetterEvent {
    public MessageKept {
      requireNonNull(state);
    }
  }

  /** How the names of our templates begin. */
  List<String> OURS =
      List.of("contribution-", "data-request-", "consultation-", "forum-", "application-");

  /** Anything else. */
  record Ignored() implements LetterEvent {}

  /** A message's public state. */
  record State(String id, String template) {
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
