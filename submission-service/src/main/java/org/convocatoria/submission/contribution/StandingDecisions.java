package org.convocatoria.submission.contribution;

import java.util.ArrayList;
import java.util.List;

/** Which of the decisions on a contribution still hold. */
final class StandingDecisions {

  private StandingDecisions() {}

  /**
   * All without those that were taken back, and without the steps that say so; the oldest first.
   */
  static List<Decided> of(List<Decided> decisions) {
    List<Decided> standing = new ArrayList<>();
    for (Decided each : decisions) {
      if (each instanceof Decided.Undone || each instanceof Decided.Separated) {
        standing.removeLast();
      } else {
        standing.add(each);
      }
    }
    return standing;
  }
}
