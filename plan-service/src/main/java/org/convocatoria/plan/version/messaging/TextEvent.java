package org.convocatoria.plan.version.messaging;

import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** What versions read of contributions' texts: only whether they are still there. */
sealed interface TextEvent {

  /** A text was published; without a state it was taken back. */
  @WireType("submission.contribution-text.v1")
  record TextMoved(@Nullable State state) implements TextEvent {
    record State() {}
  }

  /** Everything else on the topic. */
  record Ignored() implements TextEvent {}
}
