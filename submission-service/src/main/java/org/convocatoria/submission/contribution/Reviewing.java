package org.convocatoria.submission.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a contribution changes by the decisions of the review, and by taking one of them back. */
final class Reviewing {

  private Reviewing() {}

  static Change<Contribution, ContributionEvent> admit(Contribution c, Decided.Admitted decided) {
    if (c.status() == Status.ADMITTED && c.tables().equals(decided.tables())) {
      return Change.none(c);
    }
    c.mustNotBeErased();
    return switch (c.status()) {
      case RECEIVED, ADMITTED ->
          Change.of(
              Correspondence.held(c.with(decided), "contribution-admitted", decided.at()),
              new ContributionEvent.ContributionAdmitted(decided.tables()));
      case MERGED, NOT_ADMITTED, FORWARDED, WITHDRAWN ->
          throw new NotOpenForReviewException(c.status());
    };
  }

  static Change<Contribution, ContributionEvent> dismiss(
      Contribution c, Decided.NotAdmitted decided) {
    return closed(
        c,
        decided,
        "contribution-not-admitted",
        new ContributionEvent.ContributionDismissed(false));
  }

  /** Dismisses also what was admitted: it is public no longer, and both decisions stay. */
  static Change<Contribution, ContributionEvent> dismissAfterAll(
      Contribution c, Decided.NotAdmitted decided) {
    return c.status() == Status.ADMITTED && !c.isErased()
        ? Change.of(
            Correspondence.held(c.with(decided), "contribution-not-admitted", decided.at()),
            new ContributionEvent.ContributionDismissed(true))
        : dismiss(c, decided);
  }

  static Change<Contribution, ContributionEvent> forward(
      Contribution c, Decided.Forwarded decided) {
    return closed(
        c, decided, "contribution-forwarded", new ContributionEvent.ContributionForwarded());
  }

  /** Merges it into another, whose folio is that of one that stands for itself. */
  static Change<Contribution, ContributionEvent> merge(Contribution c, Decided.Merged decided) {
    if (decided.into().equals(c.mergedInto())) {
      return Change.none(c);
    }
    c.mustNotBeErased();
    return switch (c.status()) {
      case RECEIVED, ADMITTED ->
          Change.of(
              Correspondence.held(c.with(decided), "contribution-merged", decided.at()),
              new ContributionEvent.ContributionMerged());
      case MERGED, NOT_ADMITTED, FORWARDED, WITHDRAWN ->
          throw new NotOpenForReviewException(c.status());
    };
  }

  /**
   * Another is about to be merged into it, which changes nothing that anybody reads; and nothing at
   * all where it no longer stands for itself.
   */
  static Change<Contribution, ContributionEvent> announceMerge(Contribution c) {
    return c.status() == Status.ADMITTED && !c.isErased()
        ? Change.of(c, new ContributionEvent.MergeAnnounced())
        : Change.none(c);
  }

  /** The one it was merged into stands no longer: what held before the merging holds again. */
  static Change<Contribution, ContributionEvent> separate(
      Contribution c, String from, Instant now) {
    return from.equals(c.mergedInto()) && !c.isErased()
        ? takenBack(c, c.standing().getLast(), new Decided.Separated(now, from))
        : Change.none(c);
  }

  /**
   * Takes the last decision back while no letter about it has left; asking twice changes nothing.
   *
   * @param meant true of the decision that is to be taken back
   * @param wait how long a letter waits
   * @throws ProblemException 409 where it is too late, or something else was decided since
   */
  static Change<Contribution, ContributionEvent> undo(
      Contribution c, Predicate<Decided> meant, Instant now, Duration wait) {
    if (c.decisions().stream().anyMatch(meant) && c.standing().stream().noneMatch(meant)) {
      return Change.none(c);
    }
    Decided.Reviewed last = last(c);
    if (last == null || !meant.test(last)) {
      throw ProblemException.conflict("decided-meanwhile", "contribution.undo-decided-meanwhile");
    }
    if (!now.isBefore(undoUntil(c, last, wait))) {
      throw ProblemException.conflict("too-late", "contribution.undo-too-late");
    }
    return takenBack(c, last, new Decided.Undone(now));
  }

  /** The last decision, where it is one of the review. */
  static Decided.@Nullable Reviewed last(Contribution c) {
    List<Decided> standing = c.standing();
    return !standing.isEmpty() && standing.getLast() instanceof Decided.Reviewed reviewed
        ? reviewed
        : null;
  }

  /** Until when it can be taken back: a letter that has left cannot, nor can what was told. */
  static Instant undoUntil(Contribution c, Decided.Reviewed decided, Duration wait) {
    boolean left =
        (Correspondence.isWrittenTo(c) && !c.mailing().holds(decided.at()))
            || c.reach().isToldSince(decided.at());
    return left ? decided.at() : decided.at().plus(wait);
  }

  private static Change<Contribution, ContributionEvent> takenBack(
      Contribution c, Decided last, Decided step) {
    return Change.of(
        c.copy().decided(step).mailing(c.mailing().withoutHeld(last.at())).made(),
        new ContributionEvent.ContributionRestored(c.isPublic()));
  }

  private static Change<Contribution, ContributionEvent> closed(
      Contribution c, Decided decided, String letter, ContributionEvent event) {
    if (c.status() == decided.status()) {
      return Change.none(c);
    }
    c.mustNotBeErased();
    if (c.status() != Status.RECEIVED) {
      throw new NotOpenForReviewException(c.status());
    }
    return Change.of(Correspondence.held(c.with(decided), letter, decided.at()), event);
  }
}
