package org.convocatoria.plan.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a version may be published, and what stands against it. The list may be cut; the count is
 * not. {@code notYetKnown}: not everything that was received is known here.
 */
public record GateReport(
    boolean ready,
    List<Unanswered> unanswered,
    long unansweredCount,
    boolean notYetKnown,
    Tally answers) {

  /** A contribution that nobody has dealt with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unanswered(String folio, Missing missing, @Nullable String title) {}

  /** Copies what it is given. */
  public GateReport {
    unanswered = List.copyOf(unanswered);
  }

  static GateReport of(
      List<Unanswered> unanswered, long unansweredCount, boolean notYetKnown, Tally answers) {
    return new GateReport(
        unansweredCount == 0 && !notYetKnown, unanswered, unansweredCount, notYetKnown, answers);
  }
}
