package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What an agency asked about one request. For more time it may ask once at a time, and likewise
 * what is meant, so that it is plain what an answer is to.
 *
 * @param open whether the request is, since what has ended leaves nobody waiting
 */
public record Askings(List<Asking> all, boolean open) {

  /** Copies the list, so that it never changes. */
  public Askings {
    all = List.copyOf(all);
  }

  static Askings of(List<Progress> steps) {
    List<Asking> all = new ArrayList<>();
    for (Progress step : steps) {
      switch (step) {
        case Progress.ExtensionAsked(Instant at, int days, String reason) ->
            all.add(new Asking(all.size() + 1, at, days, reason, null));
        case Progress.QuestionAsked(Instant at, String text) ->
            all.add(new Asking(all.size() + 1, at, null, text, null));
        case Progress.Extended(Instant at, int days, String reason, var due, var _) ->
            answer(all, true, new Asking.Outcome(at, Asking.Result.GRANTED, reason, days, due));
        case Progress.ExtensionDeclined(Instant at, String reason) ->
            answer(all, true, Asking.Outcome.of(at, Asking.Result.DECLINED, reason));
        case Progress.QuestionAnswered(Instant at, String text) ->
            answer(all, false, Asking.Outcome.of(at, Asking.Result.ANSWERED, text));
        default -> {}
      }
    }
    return new Askings(all, Course.state(steps).isOpen());
  }

  private static void answer(List<Asking> all, boolean forTime, Asking.Outcome outcome) {
    UnaryOperator<Asking> told =
        each -> each.isForTime() == forTime && !each.isAnswered() ? each.answered(outcome) : each;
    all.replaceAll(told);
  }

  /** Those that wait for an answer, more time first. */
  public List<Asking> waiting() {
    List<Asking> waiting = new ArrayList<>();
    time().ifPresent(waiting::add);
    words().ifPresent(waiting::add);
    return waiting;
  }

  /** Its wish for more time, where that waits. */
  public Optional<Asking> time() {
    return waiting(true);
  }

  /** Its question, where that waits. */
  public Optional<Asking> words() {
    return waiting(false);
  }

  void mustNotAwaitTime() {
    if (time().isPresent()) {
      throw ProblemException.conflict("asked-already", "datarequest.extension-asked-already");
    }
  }

  void mustNotAwaitWords() {
    if (words().isPresent()) {
      throw ProblemException.conflict("asked-already", "datarequest.question-asked-already");
    }
  }

  void mustAwaitTime(@Nullable Integer number) {
    if (!awaits(true, number)) {
      throw ProblemException.conflict("answered-already", "datarequest.no-extension-asked");
    }
  }

  void mustAwaitWords(@Nullable Integer number) {
    if (!awaits(false, number)) {
      throw ProblemException.conflict("answered-already", "datarequest.no-question-asked");
    }
  }

  private boolean awaits(boolean forTime, @Nullable Integer number) {
    return waiting(forTime).filter(each -> number == null || number == each.number()).isPresent();
  }

  private Optional<Asking> waiting(boolean forTime) {
    return open
        ? all.stream().filter(e -> e.isForTime() == forTime && !e.isAnswered()).findFirst()
        : Optional.empty();
  }
}
