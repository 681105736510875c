package org.convocatoria.submission.timeline;

import java.util.Optional;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Merges;
import org.springframework.stereotype.Component;

/** The plan's answers to contributions; what was merged has that of the one that stands for it. */
@Component
class GivenAnswers {

  private final Projections projections;
  private final Merges merges;

  GivenAnswers(Projections projections, Merges merges) {
    this.projections = projections;
    this.merges = merges;
  }

  /** The answer with its reason, which is empty while it is not known here. */
  Optional<Outcome.Answered> to(Contribution contribution) {
    return own(contribution)
        .or(
            () ->
                contribution.mergedInto() == null
                    ? Optional.empty()
                    : own(merges.endOf(contribution)));
  }

  private Optional<Outcome.Answered> own(Contribution contribution) {
    String id = id(contribution);
    return projections
        .find(Stories.ANSWERS, Answer.class, id)
        .map(given -> new Outcome.Answered(given, reason(id)));
  }

  private String reason(String id) {
    return projections
        .find(Stories.ANSWER_TEXTS, AnswerText.class, id)
        .map(AnswerText::text)
        .orElse("");
  }

  static String id(Contribution c) {
    return c.call() + ":answer:" + c.folio();
  }
}
