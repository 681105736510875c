package org.convocatoria.submission.contribution;

import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a contribution changes where its owner corrects it. */
final class Amending {

  private Amending() {}

  /**
   * Corrects it. What was sent before under the same key, or changes nothing, has no effect.
   *
   * @throws ProblemException 409 once review has begun, or where another correction came between
   */
  static Change<Contribution, ContributionEvent> correct(
      Contribution c, Correction given, @Nullable Place where, Decided.Corrected step) {
    if (step.repeats(c)) {
      return Change.none(c);
    }
    if (!isCorrectable(c)) {
      throw ProblemException.conflict("review-begun", "contribution.review-begun");
    }
    if (given.version() != null && given.version() != version(c)) {
      throw ProblemException.conflict("changed-meanwhile", "contribution.corrected-meanwhile");
    }
    Content says = c.content().corrected(given, where);
    return says.equals(c.content())
        ? Change.none(c)
        : Change.of(
            c.copy().content(says).arrival(arrival(c, says)).decided(step).made(),
            new ContributionEvent.ContributionCorrected());
  }

  /**
   * Whether its owner may still correct it: nobody has asked or decided anything about it, or kept
   * a passage from the public, whose place would move.
   */
  static boolean isCorrectable(Contribution c) {
    return c.visibility().acts().isEmpty()
        && Provenance.of(c.arrival()) == Provenance.HANDED_IN
        && Clarification.isUntouched(c);
  }

  /** Goes up with every correction. */
  static int version(Contribution c) {
    return 1 + (int) c.decisions().stream().filter(Decided.Corrected.class::isInstance).count();
  }

  /** What was received without links must not bring them in afterwards, past moderation. */
  private static Arrival arrival(Contribution c, Content says) {
    boolean many = Suspicion.haveManyLinks(says.title(), says.text());
    return many && !c.arrival().byStaff() ? c.arrival().suspecting(Suspicion.LINKS) : c.arrival();
  }
}
