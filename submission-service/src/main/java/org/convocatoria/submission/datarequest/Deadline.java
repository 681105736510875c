package org.convocatoria.submission.datarequest;

import java.time.LocalDate;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Says how a request stands towards the day on which its answer is due. */
public final class Deadline {

  private Deadline() {}

  /** By how many working days the answer is late on this day; 0 where it is not. */
  public static int late(DataRequest request, WorkingDays days, LocalDate today) {
    LocalDate due = request.due();
    return due == null || !request.state().isOpen() ? 0 : days.between(due, today);
  }

  /** What the agency waits for, in a phrase; else the state of its request. */
  public static Sentence standing(DataRequest request, WorkingDays days, LocalDate today) {
    return request.askings().waiting().stream()
        .findFirst()
        .map(Asking::phrase)
        .orElseGet(() -> term(request, days, today));
  }

  /** The state of a request in a phrase, with the day that counts. */
  public static Sentence term(DataRequest request, WorkingDays days, LocalDate today) {
    LocalDate due = request.due();
    int late = late(request, days, today);
    if (late > 0) {
      return Sentence.of("datarequest.standing.overdue", late);
    }
    return switch (request.state()) {
      case SENT -> Sentence.of("datarequest.standing.sent");
      case ANSWERED -> Sentence.of("datarequest.standing.answered");
      case NONE -> Sentence.of("datarequest.standing.none");
      case REDIRECTED -> Sentence.of("datarequest.standing.redirected");
      case REFUSED -> Sentence.of("datarequest.standing.refused");
      case ACKNOWLEDGED, EXTENDED, PARTIAL -> open(request, due);
    };
  }

  private static Sentence open(DataRequest request, @Nullable LocalDate due) {
    boolean partly = request.state() == RequestState.PARTIAL;
    if (due == null) {
      return Sentence.of("datarequest.standing.partial");
    }
    return Sentence.of(
        partly ? "datarequest.standing.partial-due" : "datarequest.standing.due", due);
  }
}
