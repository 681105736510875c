package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ReviewQueue;
import org.convocatoria.submission.contribution.ReviewQueue.Wanted;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.Undoing;
import org.springframework.stereotype.Component;

/** Goes on after a decision: to the next undecided contribution of the same list. */
@Component
class Onward {

  private final ReviewQueue queue;
  private final Reception reception;
  private final DecisionNotices outcomes;
  private final Undoing undoing;

  Onward(ReviewQueue queue, Reception reception, DecisionNotices outcomes, Undoing undoing) {
    this.undoing = undoing;
    this.queue = queue;
    this.reception = reception;
    this.outcomes = outcomes;
  }

  /** Says what was done and tells the page to go on to. */
  String after(
      DecisionNotices.Decided decided,
      ListAddress list,
      String done,
      Caller caller,
      HttpServletResponse response) {
    outcomes.leave(response, done, decided);
    if (!list.given()) {
      return ListAddress.PAGE + "/" + decided.before().folio();
    }
    String undo = undoing.of(decided.after()).map(Undoing.Undoable::id).orElse("");
    return ListAddress.withUndo(next(decided.before(), list, caller), undo);
  }

  private String next(Contribution before, ListAddress list, Caller caller) {
    if (before.status() != Status.RECEIVED) {
      return list.opening(before.folio());
    }
    Wanted wanted = list.wanted(caller, reception.zone());
    return queue
        .nextUndecided(wanted, before)
        .map(next -> opening(list, wanted, before, next))
        .orElse(list.openingAfter(null, ""));
  }

  /** The page of the list stays where it is for as long as the next one stands on it. */
  private String opening(ListAddress list, Wanted wanted, Contribution before, Contribution next) {
    if (queue.page(wanted).items().stream().anyMatch(each -> each.id().equals(next.id()))) {
      return list.opening(next.folio());
    }
    boolean later =
        wanted.order() == ReviewQueue.Order.OLDEST
            ? next.number() > before.number()
            : next.number() < before.number();
    return list.openingAfter(later ? before.number() : null, next.folio());
  }
}
