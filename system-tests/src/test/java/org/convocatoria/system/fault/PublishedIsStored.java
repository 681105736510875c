package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invariant 2: no event without the state that it tells of. */
final class PublishedIsStored {

  static final String PROMISE = "No event without persisted state";

  private PublishedIsStored() {}

  static Verdict judge(Traces traces) {
    Map<String, Long> stored = new HashMap<>();
    traces
        .aggregates()
        .forEach(a -> stored.merge(Traces.key(a.service(), a.id()), a.sequence(), Math::max));
    List<String> violations = new ArrayList<>();
    traces
        .published()
        .forEach(
            (key, sequences) -> {
              long known = stored.getOrDefault(key, 0L);
              if (sequences.stream().anyMatch(sequence -> sequence > known)) {
                violations.add("%s published %s, stored up to %d".formatted(key, sequences, known));
              }
            });
    String grounds = "%d aggregates published, all looked up".formatted(traces.published().size());
    return new Verdict(2, PROMISE, grounds, violations);
  }
}
