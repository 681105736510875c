package org.convocatoria.plan.act;

import java.time.Instant;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a public body decided: in which session, on which date (as in its minutes), under which
 * agreement, about what. Without a version it is about the process, not about a text.
 */
public record Act(
    String id,
    String call,
    String body,
    String session,
    String date,
    String agreement,
    String subject,
    @Nullable Integer planVersion,
    Instant recordedAt) {

  /** An act was recorded. */
  public record ActRecorded() {}

  Change<Act, ActRecorded> recorded() {
    return Change.of(this, new ActRecorded());
  }
}
