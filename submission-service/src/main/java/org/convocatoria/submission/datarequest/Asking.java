package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency asks of the institute, and what it was told.
 *
 * @param number counts what was asked about one request, from 1
 * @param workingDays how much more time it wants; null where it wants to know what is meant
 * @param text why it wants more time, or its question
 */
public record Asking(
    int number, Instant at, @Nullable Integer workingDays, String text, @Nullable Outcome outcome) {

  /** What became of it. */
  public enum Result {
    GRANTED,
    DECLINED,
    ANSWERED
  }

  /**
   * What the agency was told.
   *
   * @param workingDays how much more time it has; it need not be what it asked for
   * @param due until when; null where it was given no time
   */
  public record Outcome(
      Instant at,
      Result result,
      String text,
      @Nullable Integer workingDays,
      @Nullable LocalDate due) {

    static Outcome of(Instant at, Result result, String text) {
      return new Outcome(at, result, text, null, null);
    }
  }

  /** Whether it asks for more time. */
  public boolean isForTime() {
    return workingDays != null;
  }

  /** What it asks, in a phrase. */
  public Sentence phrase() {
    return workingDays == null
        ? Sentence.of("datarequest.standing.question")
        : Sentence.of("datarequest.standing.extension-asked", workingDays);
  }

  boolean isAnswered() {
    return outcome != null;
  }

  Asking answered(Outcome by) {
    return new Asking(number, at, workingDays, text, by);
  }
}
