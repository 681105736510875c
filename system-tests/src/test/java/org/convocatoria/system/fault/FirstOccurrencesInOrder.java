package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.convocatoria.system.fault.Topics.Heard;

/**
 * Invariant 3: over the union of its topics, the first occurrences of an aggregate's events are
 * contiguous and ascend. Within a topic their offsets say so; between topics the time of the send:
 * n+1 is sent only when n is acknowledged. The audit counts as part of the union.
 */
final class FirstOccurrencesInOrder {

  static final String PROMISE = "First occurrences per aggregate are contiguous and in order";

  private FirstOccurrencesInOrder() {}

  static Verdict judge(Traces traces) {
    Map<String, SortedMap<Long, Heard>> firsts = firsts(traces);
    List<String> violations = new ArrayList<>();
    firsts.values().forEach(events -> addDisorder(events, violations));
    traces
        .published()
        .forEach(
            (key, sequences) -> {
              long last = sequences.stream().mapToLong(Long::longValue).max().orElse(0);
              if (last != sequences.size()) {
                violations.add("%s has gaps: %s".formatted(key, sequences));
              }
            });
    long duplicates =
        traces.heard().stream().filter(Heard::isFromPlatform).count()
            - firsts.values().stream().mapToLong(Map::size).sum();
    String grounds =
        "%d aggregates with %d records, %d of them repeats by the platform itself"
            .formatted(firsts.size(), traces.heard().size(), duplicates);
    return new Verdict(3, PROMISE, grounds, violations);
  }

  private static Map<String, SortedMap<Long, Heard>> firsts(Traces traces) {
    Map<String, SortedMap<Long, Heard>> firsts = new HashMap<>();
    for (Heard each : traces.heard()) {
      // Records of one key come in the order of their offsets, so the first seen is the first.
      firsts
          .computeIfAbsent(Traces.key(Traces.serviceOf(each), each.subject()), _ -> new TreeMap<>())
          .putIfAbsent(each.sequence(), each);
    }
    return firsts;
  }

  private static void addDisorder(SortedMap<Long, Heard> events, List<String> violations) {
    Map<String, Heard> lastInTopic = new HashMap<>();
    Heard before = null;
    for (Heard each : events.values()) {
      Heard sameTopic = lastInTopic.put(each.topic(), each);
      if (sameTopic != null && sameTopic.offset() > each.offset()) {
        violations.add(each + " stands before " + sameTopic);
      }
      if (before != null && each.time() < before.time()) {
        violations.add(
            "%s was sent %d ms before %s".formatted(each, before.time() - each.time(), before));
      }
      before = each;
    }
  }
}
