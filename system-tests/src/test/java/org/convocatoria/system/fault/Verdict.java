package org.convocatoria.system.fault;

import java.util.List;

/** What came of one invariant: whether it held, on what grounds, and examples where it did not. */
record Verdict(int number, String promise, String grounds, List<String> violations) {

  private static final int EXAMPLES = 8;

  Verdict {
    violations = List.copyOf(violations);
  }

  boolean holds() {
    return violations.isEmpty();
  }

  List<String> examples() {
    return violations.subList(0, Math.min(EXAMPLES, violations.size()));
  }

  /** For a test's failure. */
  String sentence() {
    return holds()
        ? "%d. %s: holds (%s)".formatted(number, promise, grounds)
        : "%d. %s: violated %d times (%s), for example%n  %s"
            .formatted(
                number, promise, violations.size(), grounds, String.join("\n  ", examples()));
  }
}
