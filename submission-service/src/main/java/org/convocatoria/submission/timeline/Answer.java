package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The plan's answer to a contribution it does not use.
 *
 * @param by the date until which it is under study
 * @param common how many contributions got this same answer
 */
public record Answer(String folio, String answer, @Nullable String by, int common, Instant at) {

  /** The answer with its reason, which may be empty, in a sentence. */
  Sentence said(String reason) {
    return switch (answer) {
      case "notAccepted" -> Sentence.of("story.answer.not-accepted", reason);
      case "forwarded" -> Sentence.of("story.answer.forwarded", reason);
      case "underStudy" ->
          day()
              .map(day -> Sentence.of("story.answer.under-study", reason, day))
              .orElseGet(() -> Sentence.of("story.answer.under-study-undated", reason));
      default -> Sentence.of("story.answer.not-included", reason);
    };
  }

  /** The date until which it is under study. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(by).map(LocalDate::parse);
  }
}
