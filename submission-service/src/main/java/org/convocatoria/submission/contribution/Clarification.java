package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What review asked a contributor, and what came of it. Only the contributor and those who may see
 * the contributor's data read it; the public story says no more than that it was asked.
 *
 * @param due the last day for an answer
 * @param until the moment from which none is taken
 * @param answer what the contributor wrote or said; null where nothing came
 * @param byTelephone true where staff took it down by telephone; null of others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clarification(
    String question,
    Instant askedAt,
    LocalDate due,
    Instant until,
    Standing standing,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable Boolean byTelephone) {

  /** Where a clarification stands. */
  public enum Standing {
    ASKED,
    ANSWERED,
    LAPSED;

    /** The word for it in events and interfaces. */
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All of a contribution, the oldest first. */
  public static List<Clarification> of(Contribution contribution) {
    List<Clarification> all = new ArrayList<>();
    for (Decided decided : contribution.decisions()) {
      switch (decided) {
        case Decided.ClarificationAsked asked ->
            all.add(
                new Clarification(
                    asked.question(),
                    asked.at(),
                    asked.due(),
                    asked.until(),
                    Standing.ASKED,
                    null,
                    null,
                    null));
        case Decided.Clarified clarified -> all.add(all.removeLast().answered(clarified));
        case Decided.ClarificationLapsed _ -> all.add(all.removeLast().lapsed());
        case Decided.Admitted _,
            Decided.NotAdmitted _,
            Decided.Forwarded _,
            Decided.Withdrawn _,
            Decided.Erased _,
            Decided.Corrected _,
            Decided.Merged _,
            Decided.Undone _,
            Decided.Separated _ -> {}
      }
    }
    return all;
  }

  /** The one that waits for an answer: none once review has gone on. */
  public static Optional<Clarification> open(Contribution contribution) {
    return contribution.status() == Status.RECEIVED && !contribution.isErased()
        ? of(contribution).stream()
            .reduce((_, later) -> later)
            .filter(last -> last.standing() == Standing.ASKED)
        : Optional.empty();
  }

  /**
   * The word for where a contribution stands before the plan: that of its status, or how review
   * comes on with it.
   */
  public static String word(Contribution contribution) {
    if (contribution.isErased()) {
      return "erased";
    }
    if (contribution.status() != Status.RECEIVED || isUntouched(contribution)) {
      return contribution.status().wire();
    }
    return open(contribution).isPresent() ? "clarification" : "inReview";
  }

  /** Whether nothing was asked or decided about it; its owner may have corrected it. */
  static boolean isUntouched(Contribution contribution) {
    return contribution.standing().stream().allMatch(Decided.Corrected.class::isInstance);
  }

  private Clarification answered(Decided.Clarified by) {
    return new Clarification(
        question,
        askedAt,
        due,
        until,
        Standing.ANSWERED,
        by.answer(),
        by.at(),
        by.takenBy() == null ? null : true);
  }

  private Clarification lapsed() {
    return new Clarification(question, askedAt, due, until, Standing.LAPSED, null, null, null);
  }
}
