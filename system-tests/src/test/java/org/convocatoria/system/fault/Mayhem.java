package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convocatoria.system.fault.Fault.Kind;

/**
 * Carries a schedule out. A fault whose target is not there to be harmed waits for it, for a while;
 * then it is left out, and counted so. The first of its kind waits for as long as a machine may
 * take to have everything running again, so that a slow one is harmed in every way too.
 */
final class Mayhem {

  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration WAITS = Duration.ofSeconds(15);
  private static final Duration FIRST_WAITS = Duration.ofMinutes(3);
  private static final int STARTING_AT_ONCE = 2;
  private static final Duration DELAY = Duration.ofMillis(60);

  private final Fleet fleet;
  private final List<End> ends = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Kind, AtomicInteger> done = new EnumMap<>(Kind.class);
  private final Map<String, Integer> kills = new TreeMap<>();
  private int skipped;

  Mayhem(Fleet fleet) {
    this.fleet = fleet;
    for (Kind kind : Kind.values()) {
      done.put(kind, new AtomicInteger());
    }
  }

  private record End(long atNanos, Runnable what) {}

  private record Waiting(Fault fault, long sinceNanos) {}

  /** Returns when the schedule is through and everything is let go again. */
  void play(List<Fault> schedule) {
    long due = System.nanoTime();
    for (Fault fault : schedule) {
      due += Duration.ofMillis(fault.afterMillis()).toNanos();
      while (System.nanoTime() < due) {
        goOn();
      }
      waiting.add(new Waiting(fault, due));
    }
    while (!waiting.isEmpty()) {
      goOn();
    }
    ends.forEach(end -> end.what().run());
    ends.clear();
  }

  int count(Kind kind) {
    return Objects.requireNonNull(done.get(kind)).get();
  }

  int killsOf(String part) {
    return kills.getOrDefault(part, 0);
  }

  /** Of services, store and broker; the mailbox is no part that has to keep anything. */
  int kills() {
    return count(Kind.KILL) - killsOf("mailbox");
  }

  /** How often what happened. */
  Map<String, Integer> table() {
    Map<String, Integer> table = new LinkedHashMap<>();
    done.forEach((kind, count) -> table.put(kind.words(), count.get()));
    kills.forEach((part, count) -> table.put("SIGKILL of " + part, count));
    table.put("left out, as nothing was there to harm", skipped);
    return table;
  }

  private void goOn() {
    endWhatIsOver();
    waiting.removeIf(each -> begin(each.fault()) || isGivenUp(each));
    Patience.pause(TICK);
  }

  private boolean begin(Fault fault) {
    boolean happened =
        switch (fault.kind()) {
          case KILL -> end(fault, this::kill);
          case RESTART -> end(fault, Part::terminate);
          case PAUSE -> pause(fault);
          case CUT, SLOW -> disturb(fault);
        };
    if (happened) {
      Objects.requireNonNull(done.get(fault.kind())).incrementAndGet();
    }
    return happened;
  }

  private boolean isGivenUp(Waiting each) {
    Duration waits = isFirst(each.fault()) ? FIRST_WAITS : WAITS;
    boolean over = System.nanoTime() - each.sinceNanos() > waits.toNanos();
    skipped += over ? 1 : 0;
    return over;
  }

  private boolean isFirst(Fault fault) {
    return count(fault.kind()) == 0
        || (fault.kind() == Kind.KILL && !kills.containsKey(fault.target()));
  }

  /** A machine this small starts a few services at a time; with more it would only ever start. */
  private boolean isSpared(Part part) {
    return Layout.SERVICES.contains(part.name())
        && Layout.SERVICES.stream().filter(each -> !fleet.layout().part(each).hasStarted()).count()
            >= STARTING_AT_ONCE;
  }

  private boolean end(Fault fault, Consumer<Part> how) {
    Part part = fleet.layout().part(fault.target());
    if (!part.isRunning() || isSpared(part)) {
      return false;
    }
    how.accept(part);
    return true;
  }

  private void kill(Part part) {
    part.kill();
    kills.merge(part.name(), 1, Integer::sum);
  }

  private boolean pause(Fault fault) {
    Optional<Part> ready = ready(fault.target());
    ready.ifPresent(
        part -> {
          part.signal("STOP");
          endLater(fault, () -> part.signal("CONT"));
        });
    return ready.isPresent();
  }

  /** The part if it is ready; in place of a service that is not, another that is. */
  private Optional<Part> ready(String target) {
    Stream<String> others =
        Layout.SERVICES.contains(target) ? Layout.SERVICES.stream() : Stream.empty();
    return Stream.concat(Stream.of(target), others)
        .map(fleet.layout()::part)
        .filter(Part::isReady)
        .findFirst();
  }

  private boolean disturb(Fault fault) {
    Link link = Objects.requireNonNull(fleet.layout().links().get(fault.target()));
    if (fault.kind() == Kind.CUT) {
      link.cut();
    } else {
      link.slow(DELAY);
    }
    endLater(fault, link::restore);
    return true;
  }

  private void endLater(Fault fault, Runnable what) {
    ends.add(new End(System.nanoTime() + Duration.ofMillis(fault.lastsMillis()).toNanos(), what));
  }

  private void endWhatIsOver() {
    long now = System.nanoTime();
    ends.removeIf(
        end -> {
          boolean over = now >= end.atNanos();
          if (over) {
            end.what().run();
          }
          return over;
        });
  }
}
