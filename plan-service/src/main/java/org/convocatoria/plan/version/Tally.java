package org.convocatoria.plan.version;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.plan.answer.AnswerKind;

/** What became of everything received before a cut-off; each contribution counts once. */
public record Tally(
    long cited,
    long notAccepted,
    long notIncluded,
    long forwarded,
    long underStudy,
    long notAdmitted) {

  /** Nothing counted. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /** How many have been counted. */
  public long sum() {
    return cited + notAccepted + notIncluded + forwarded + underStudy + notAdmitted;
  }

  /** What became of them, and of how many, in the order in which it is shown. */
  public Map<String, Long> byCause() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("cited", cited);
    counts.put("notAccepted", notAccepted);
    counts.put("notIncluded", notIncluded);
    counts.put("forwarded", forwarded);
    counts.put("underStudy", underStudy);
    counts.put("notAdmitted", notAdmitted);
    return counts;
  }

  /** What review settled itself. */
  static Tally ofReview(long forwarded, long notAdmitted) {
    return new Tally(0, 0, 0, forwarded, 0, notAdmitted);
  }

  Tally plusCited() {
    return new Tally(cited + 1, notAccepted, notIncluded, forwarded, underStudy, notAdmitted);
  }

  Tally plus(AnswerKind answer) {
    return switch (answer) {
      case NOT_ACCEPTED ->
          new Tally(cited, notAccepted + 1, notIncluded, forwarded, underStudy, notAdmitted);
      case NOT_INCLUDED ->
          new Tally(cited, notAccepted, notIncluded + 1, forwarded, underStudy, notAdmitted);
      case FORWARDED ->
          new Tally(cited, notAccepted, notIncluded, forwarded + 1, underStudy, notAdmitted);
      case UNDER_STUDY ->
          new Tally(cited, notAccepted, notIncluded, forwarded, underStudy + 1, notAdmitted);
    };
  }
}
