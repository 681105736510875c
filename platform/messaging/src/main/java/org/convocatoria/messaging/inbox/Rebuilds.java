package org.convocatoria.messaging.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds projections from the first event while the old ones go on being read and written. Asked
 * for again on the same day, as after a crash, it goes on where it was; asked for on two instances
 * it does no harm.
 */
public final class Rebuilds {

  private final Generations generations;
  private final Function<ConsumerGroup, Rebuild> rebuilds;
  private final Map<String, Rebuild> running = new ConcurrentHashMap<>();

  Rebuilds(Generations generations, Function<ConsumerGroup, Rebuild> rebuilds) {
    this.generations = generations;
    this.rebuilds = rebuilds;
  }

  /**
   * A consumer whose projections can be rebuilt.
   *
   * @param handled records read so far by the latest rebuild in this process
   * @param problem why the latest rebuild was given up
   */
  public record State(
      String projection,
      int generation,
      boolean rebuilding,
      long handled,
      @Nullable String problem) {}

  /** Every consumer of this service that can be rebuilt, by name. */
  public List<State> states() {
    return generations.concerns().stream().sorted().map(this::state).collect(Collectors.toList());
  }

  /** Begins a rebuild, unless one is under way here; false where there is no such projection. */
  public synchronized boolean begin(String concern) {
    if (!generations.concerns().contains(concern)) {
      return false;
    }
    Rebuild before = running.get(concern);
    if (before == null || before.isOver()) {
      Rebuild rebuild = rebuilds.apply(generations.toFill(concern, Instant.now()));
      running.put(concern, rebuild);
      Thread.ofPlatform().daemon().name("rebuild-" + concern).start(rebuild);
    }
    return true;
  }

  private State state(String concern) {
    Rebuild rebuild = running.get(concern);
    // Asked first: whoever sees that it is over sees the generation it ended with.
    boolean under = rebuild != null && !rebuild.isOver();
    int generation = generations.current(concern).generation();
    return rebuild == null
        ? new State(concern, generation, false, 0, null)
        : new State(concern, generation, under, rebuild.handled(), rebuild.problem());
  }
}
