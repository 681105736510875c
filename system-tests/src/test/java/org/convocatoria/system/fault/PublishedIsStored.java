package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.system.fault.Topics.Heard;

/**
 * Invariant 2: no event without the state that it tells of, and no two events under one number: a
 * change that was rolled back, and its number taken by another, would show as two bodies.
 */
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
    addTwins(traces, violations);
    String grounds = "%d aggregates published, all looked up".formatted(traces.published().size());
    return new Verdict(2, PROMISE, grounds, violations);
  }

  private static void addTwins(Traces traces, List<String> violations) {
    Map<String, Heard> first = new HashMap<>();
    for (Heard each : traces.heard()) {
      String event = Traces.serviceOf(each) + " " + each.topic() + " " + each.id();
      Heard known = first.putIfAbsent(event, each);
      if (known != null
          && (known.bodyHash() != each.bodyHash() || !known.type().equals(each.type()))) {
        violations.add(each + " differs from " + known);
      }
    }
  }
}
