package org.convocatoria.submission.phone;

import java.util.List;
import java.util.Objects;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Owed;
import org.convocatoria.submission.contribution.Review;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.convocatoria.submission.timeline.Settled;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter would have said, in words that can be read out. */
@Component
class WhatToSay {

  private final Calls calls;
  private final PublishedOutcomes outcomes;

  WhatToSay(Calls calls, PublishedOutcomes outcomes) {
    this.calls = calls;
    this.outcomes = outcomes;
  }

  Sentence about(Contribution c, Owed owed) {
    return switch (owed.about()) {
      case ADMITTED ->
          Sentence.of(
              "phone.say.admitted", c.tables().size(), calls.of(c.call()).tableNames(c.tables()));
      case NOT_ADMITTED -> Sentence.of("phone.say.notAdmitted", given(review(c).reason()));
      case FORWARDED ->
          Sentence.of(
              "phone.say.forwarded", given(review(c).authority()), given(review(c).reference()));
      case MERGED ->
          Sentence.of("phone.say.merged", given(c.mergedInto()), given(review(c).reason()));
      case CLARIFICATION -> asked(Clarification.of(c).getLast());
      case OUTCOME -> outcome(c);
    };
  }

  private static Sentence asked(Clarification last) {
    return Sentence.of("phone.say.clarification", last.due(), last.question());
  }

  private Sentence outcome(Contribution c) {
    int version = c.told() == null ? 0 : c.told();
    Settled settled = outcomes.settled(c, version);
    List<String> paragraphs = settled.paragraphs();
    if (!paragraphs.isEmpty()) {
      return Sentence.of(
          "phone.say.outcome.used", version, paragraphs.size(), String.join(", ", paragraphs));
    }
    return settled
        .answer()
        .map(answer -> Sentence.of("phone.say.outcome.answered", version, answer))
        .orElseGet(() -> Sentence.of("phone.say.outcome", version));
  }

  private static Review review(Contribution c) {
    return Objects.requireNonNull(c.review());
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
