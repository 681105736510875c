package org.convocatoria.notification.message.messaging;

import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** What this service reads of contributions: that one was erased, and what it came from. */
sealed interface ErasureEvent {

  /** A contribution was erased at its author's request. */
  @WireType("submission.contribution-erased.v1")
  record ContributionErased(State state) implements ErasureEvent {}

  /** Everything else on the topic. */
  record Ignored() implements ErasureEvent {}

  /** Its id, and what yielded it if it was not handed in. */
  record State(String id, @Nullable Origin origin) {}

  /** What yielded it, which may have written letters of its own. */
  record Origin(String id) {}
}
