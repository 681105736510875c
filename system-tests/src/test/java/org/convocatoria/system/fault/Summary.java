package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everything a run found out, for the report and for whoever asserts it. */
record Summary(
    long seed,
    Duration length,
    int kills,
    int accepted,
    int unknown,
    int refused,
    int lost,
    Map<String, Integer> controls,
    Map<String, Map<String, ?>> tables,
    List<String> deadLinks,
    List<String> spared,
    List<String> errors,
    List<Verdict> verdicts) {

  /** What every control has to be: seen to fail. */
  boolean controlsCaught() {
    return controls.values().stream().allMatch(missing -> missing > 0);
  }

  /** The last line of every report. */
  String lastLine() {
    return "kills=%d, accepted=%d, unknown=%d, lost=%d, controls=%s"
        .formatted(kills, accepted, unknown, lost, controlsCaught() ? "caught" : "missed");
  }
}
