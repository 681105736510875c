package org.convocatoria.submission.rights;

import java.time.Instant;
import java.time.LocalDate;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A person's request about their own data, with the term in which the institute answers. Who it is
 * and what was written is kept for some time after the answer; that there was a request stays.
 *
 * @param asked what was asked and by whom
 * @param due the last working day for the answer
 * @param outcome the answer or the refusal; null before
 * @param eraseAt when the person's data go; null before the answer, and once they are gone
 */
public record RightsRequest(
    String id,
    String call,
    RightsAsked asked,
    LocalDate due,
    @Nullable Outcome outcome,
    @Nullable Instant eraseAt) {

  private static final String GONE = "";

  /**
   * How it ended.
   *
   * @param refused whether the institute did not do what was asked
   * @param text what it answered, or why it refused
   */
  public record Outcome(Instant at, boolean refused, String text) {}

  /** The word for where it stands. */
  public String state() {
    if (outcome == null) {
      return "received";
    }
    return outcome.refused() ? "refused" : "answered";
  }

  /** Whether the term ran out without an answer. */
  public boolean isOverdue(LocalDate today) {
    return outcome == null && today.isAfter(due);
  }

  Change<RightsRequest, RightsEvent> recorded() {
    return Change.of(this, new RightsEvent.RightsRequestRecorded());
  }

  /**
   * Ends it, once; the same again changes nothing.
   *
   * @throws ProblemException 409 where it was ended otherwise
   */
  Change<RightsRequest, RightsEvent> end(Outcome with, Instant erase) {
    if (outcome != null) {
      if (outcome.refused() == with.refused() && outcome.text().equals(with.text())) {
        return Change.none(this);
      }
      throw ProblemException.conflict("already-" + state(), "rights.already-answered");
    }
    return Change.of(
        new RightsRequest(id, call, asked, due, with, erase),
        with.refused()
            ? new RightsEvent.RightsRequestRefused()
            : new RightsEvent.RightsRequestAnswered());
  }

  /** Blanks who asked, what they wrote and what they were told. */
  Change<RightsRequest, RightsEvent> erase(Instant now) {
    if (outcome == null || eraseAt == null || now.isBefore(eraseAt)) {
      return Change.none(this);
    }
    RightsAsked blank =
        new RightsAsked(
            asked.kind(), asked.folio(), GONE, GONE, asked.identity(), GONE, asked.received());
    Outcome without = new Outcome(outcome.at(), outcome.refused(), GONE);
    return Change.of(
        new RightsRequest(id, call, blank, due, without, null),
        new RightsEvent.RightsRequestErased());
  }
}
