package org.convocatoria.plan.answer;

import java.time.Instant;
import java.util.Objects;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one contribution. {@code by} is the date until which it is under study, as written
 * in the calendar; {@code common} says how many contributions received the same words.
 */
public record Answer(
    String id,
    String call,
    String folio,
    String contribution,
    AnswerKind answer,
    String reason,
    @Nullable String by,
    @Nullable String authority,
    int common,
    Instant at,
    int revision) {

  /** Every folio has at most one answer, so its id says which. */
  public static String idOf(String call, String folio) {
    return call + ":answer:" + folio;
  }

  Change<Answer, AnswerEvent> given() {
    return Change.of(this, new AnswerEvent.AnswerGiven());
  }

  /** Takes the place of this answer; saying the same again changes nothing. */
  Change<Answer, AnswerEvent> change(Answer to) {
    if (saysTheSameAs(to)) {
      return Change.none(this);
    }
    Answer changed =
        new Answer(
            id,
            call,
            folio,
            contribution,
            to.answer,
            to.reason,
            to.by,
            to.authority,
            to.common,
            to.at,
            revision + 1);
    return Change.of(changed, new AnswerEvent.AnswerChanged());
  }

  private boolean saysTheSameAs(Answer other) {
    return answer == other.answer
        && reason.equals(other.reason)
        && Objects.equals(by, other.by)
        && Objects.equals(authority, other.authority)
        && common == other.common;
  }
}
