package org.convocatoria.messaging.inbox;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/**
 * Something to be done once because an event happened; implementations are named as the rule they
 * are, {@code WhenThisHappenedThenDoThat}. What is due is recorded first and carried out
 * afterwards, possibly more than once after a crash, so {@link #perform} repeats without a second
 * effect.
 */
public interface Rule<E> {

  /** Stable name of the effect; part of the recorded work's id. */
  String purpose();

  /** What is to be done about this event, or nothing. */
  Optional<Document> due(Source source, E event);

  /** Does it. Checks that it still makes sense. */
  void perform(Work work);

  /** Events written before this are history to the rule and cause nothing. */
  default Instant notBefore() {
    return Instant.EPOCH;
  }
}
