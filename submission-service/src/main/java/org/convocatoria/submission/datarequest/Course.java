package org.convocatoria.submission.datarequest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a request came, as it follows from what became of it. */
final class Course {

  private Course() {}

  /** What ended it, else the furthest it came. */
  static RequestState state(List<Progress> steps) {
    RequestState furthest = RequestState.SENT;
    for (Progress each : steps) {
      RequestState to = stateOf(each);
      furthest = to.compareTo(furthest) > 0 ? to : furthest;
    }
    return furthest;
  }

  /** The day on which the answer is due; null before the agency acknowledged the letter. */
  static @Nullable LocalDate due(List<Progress> steps) {
    LocalDate due = null;
    for (Progress each : steps) {
      due =
          switch (each) {
            case Progress.Acknowledged acknowledged -> acknowledged.due();
            case Progress.Extended extended -> extended.due();
            default -> due;
          };
    }
    return due;
  }

  /** Whether the agency is known to have the letter since that very day. */
  static boolean isAcknowledgedOn(LocalDate day, List<Progress> steps) {
    return steps.stream()
        .anyMatch(each -> each instanceof Progress.Acknowledged known && known.date().equals(day));
  }

  /** Whether the agency was given more time. */
  static boolean isExtended(List<Progress> steps) {
    return steps.stream().anyMatch(Progress.Extended.class::isInstance);
  }

  /** All that the agency answered, in its order. */
  static List<Progress.Answered> answers(List<Progress> steps) {
    return steps.stream()
        .filter(Progress.Answered.class::isInstance)
        .map(Progress.Answered.class::cast)
        .toList();
  }

  private static RequestState stateOf(Progress step) {
    return switch (step) {
      case Progress.Acknowledged _ -> RequestState.ACKNOWLEDGED;
      case Progress.Extended _ -> RequestState.EXTENDED;
      case Progress.Answered(var _, Reply reply, var _) ->
          switch (reply.extent()) {
            case PARTIAL -> RequestState.PARTIAL;
            case FULL -> RequestState.ANSWERED;
            case NONE -> RequestState.NONE;
          };
      case Progress.Redirected _ -> RequestState.REDIRECTED;
      case Progress.Refused _ -> RequestState.REFUSED;
      case Progress.ExtensionAsked _,
          Progress.ExtensionDeclined _,
          Progress.QuestionAsked _,
          Progress.QuestionAnswered _,
          Progress.LinkReplaced _ ->
          RequestState.SENT;
    };
  }
}
