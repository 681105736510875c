package org.convocatoria.gateway.dashboard.plan;

import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** Whether a version may be published, and what stands against it. */
record Gate(
    boolean ready,
    List<Unanswered> unanswered,
    @Nullable Long unansweredCount,
    boolean notYetKnown,
    Map<String, Long> answers) {

  /** A contribution that nobody has dealt with. */
  record Unanswered(String folio, String missing, String title) {
    Unanswered {
      folio = Lenient.text(folio);
      missing = Lenient.text(missing);
      title = Lenient.text(title);
    }

    /** Whether it is the review that has not decided, rather than an answer that is missing. */
    public boolean inReview() {
      return missing.equals("review");
    }
  }

  Gate {
    unanswered = Lenient.list(unanswered);
    answers = Lenient.or(answers, Map.of());
  }

  /** How many there are; the list itself may be cut. */
  public long count() {
    return unansweredCount == null ? unanswered.size() : unansweredCount;
  }
}
