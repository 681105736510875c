package org.convocatoria.messaging.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes generations that nobody reads any more: no later event reaches them, so they would keep
 * what people have had erased. Every instance does it, a while after it saw the pointers move, when
 * all others have seen them too.
 */
final class Retirement {

  private static final Logger log = LoggerFactory.getLogger(Retirement.class);

  private final Generations generations;
  private final InboxStore store;
  private final long restNanos;
  private final Map<String, Seen> seen = new HashMap<>();

  Retirement(Generations generations, InboxStore store, Duration rest) {
    this.generations = generations;
    this.store = store;
    this.restNanos = rest.toNanos();
  }

  private record Seen(List<ConsumerGroup> retired, long sinceNanos, boolean done) {}

  /** One look; called by one thread, again and again. */
  void look() {
    for (String concern : generations.concerns()) {
      List<ConsumerGroup> retired = generations.retired(concern);
      Seen last = seen.get(concern);
      if (last == null || !last.retired().equals(retired)) {
        seen.put(concern, new Seen(retired, System.nanoTime(), retired.isEmpty()));
      } else if (!last.done() && System.nanoTime() - last.sinceNanos() >= restNanos) {
        retired.forEach(this::delete);
        seen.put(concern, new Seen(retired, last.sinceNanos(), true));
      }
    }
  }

  private void delete(ConsumerGroup group) {
    store.retire(
        group.name(),
        generations.projectionsOf(group.concern()).stream()
            .map(projection -> Generations.collection(projection, group.generation()))
            .collect(Collectors.toSet()));
    log.info("{} is read no more, and its rows are deleted", group.name());
  }
}
