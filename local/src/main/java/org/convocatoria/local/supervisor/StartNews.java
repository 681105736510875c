package org.convocatoria.local.supervisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convocatoria.local.supervisor.ProcessRecords.Entry;

/** What there is to tell of a start, each thing once. */
final class StartNews {

  private static final int TOO_MANY_FAILURES = 3;

  private final Set<String> ready = new HashSet<>();
  private final Map<String, Integer> restarts = new HashMap<>();

  /** What is new: the parts that are ready, and those that ended and will be started again. */
  List<String> of(ProcessRecords records, long nanos, long nowMillis) {
    List<String> news = new ArrayList<>();
    for (Entry part : records.parts()) {
      String name = part.process().name();
      Backoff backoff = part.backoff();
      Integer before = restarts.put(name, part.restarts());
      if (backoff != null && (before == null || before < part.restarts())) {
        ready.remove(name);
        news.add(
            "  %s %s; the supervisor starts it again in %d s"
                .formatted(name, backoff.ended(), backoff.seconds(nowMillis)));
      }
      if (part.state() == PartState.READY && ready.add(name)) {
        news.add("  %s ready after %.1f s".formatted(name, nanos / 1e9));
      }
    }
    return news;
  }

  /** The part that does not start whatever one waits: it ended by itself too often. */
  static Optional<String> hopeless(ProcessRecords records) {
    return records.parts().stream()
        .filter(part -> part.failures() >= TOO_MANY_FAILURES)
        .map(part -> part.process().name())
        .findFirst();
  }

  /** What is waited for. */
  static String awaited(ProcessRecords records) {
    List<Entry> missing =
        records.parts().stream().filter(part -> part.state() != PartState.READY).toList();
    return "%d of %d parts ready, waiting for %s"
        .formatted(
            records.parts().size() - missing.size(),
            records.parts().size(),
            missing.stream().map(part -> part.process().name()).collect(Collectors.joining(", ")));
  }
}
