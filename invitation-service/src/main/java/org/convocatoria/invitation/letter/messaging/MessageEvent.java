package org.convocatoria.invitation.letter.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.convocatoria.invitation.letter.LetterState;
import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** What this service reads of mail. */
sealed interface MessageEvent {

  /** Something became of a message. */
  @WireType({
    "notification.message-recorded.v1",
    "notification.message-accepted.v1",
    "notification.message-deferred.v1",
    "notification.message-refused.v1",
    "notification.message-restated.v1"
  })
  record MessageChanged(State state) implements MessageEvent {
    public MessageChanged {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements MessageEvent {}

  /** A message's public state. */
  record State(
      String id,
      String source,
      String template,
      String status,
      int attempts,
      @Nullable Instant at) {

    public State {
      requireNonNull(id);
      requireNonNull(source);
      requireNonNull(status);
    }

    /** Mail of other services is none of ours. */
    boolean ours() {
      return template.startsWith("invitation-") || template.startsWith("workshop-");
    }

    LetterState view() {
      return new LetterState(id, source, template, status, attempts, at);
    }
  }
}
