package org.convocatoria.submission.contribution;

import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;

/** How a contribution changes by a question of the review, an answer, and silence. */
final class Questioning {

  private Questioning() {}

  static Change<Contribution, ContributionEvent> ask(
      Contribution c, Decided.ClarificationAsked asked) {
    c.mustNotBeErased();
    if (c.status() != Status.RECEIVED) {
      throw new NotOpenForReviewException(c.status());
    }
    boolean waiting = Clarification.open(c).isPresent();
    if (waiting && repeats(c.decisions().getLast(), asked)) {
      return Change.none(c);
    }
    if (waiting) {
      throw ProblemException.conflict("clarification-open", "contribution.clarification-open");
    }
    return Change.of(
        Correspondence.letter(c.with(asked), Contribution.CLARIFICATION, asked.at()),
        new ContributionEvent.ClarificationAsked(asked.due()));
  }

  /** An answer under a key that was used before is the same answer, or none. */
  static Change<Contribution, ContributionEvent> answer(Contribution c, Decided.Clarified answer) {
    if (answer.repeats(c)) {
      return Change.none(c);
    }
    Clarification open =
        Clarification.open(c)
            .orElseThrow(
                () -> ProblemException.conflict("nothing-asked", "contribution.nothing-asked"));
    if (!answer.at().isBefore(open.until())) {
      throw ProblemException.conflict("too-late", "contribution.answer-late", open.due());
    }
    return Change.of(c.with(answer), new ContributionEvent.Clarified());
  }

  /** Nobody answered in time: review goes on with what was given. */
  static Change<Contribution, ContributionEvent> lapse(
      Contribution c, Decided.ClarificationLapsed lapsed) {
    boolean over =
        Clarification.open(c).filter(open -> !lapsed.at().isBefore(open.until())).isPresent();
    return over
        ? Change.of(c.with(lapsed), new ContributionEvent.ClarificationLapsed())
        : Change.none(c);
  }

  private static boolean repeats(Decided last, Decided.ClarificationAsked asked) {
    return last instanceof Decided.ClarificationAsked before
        && before.question().equals(asked.question())
        && before.due().equals(asked.due());
  }
}
