package org.convocatoria.messaging.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relay's rules, without threads or clock: one unacknowledged entry per aggregate, so that
 * order holds whatever a retry does; removal in batches; and, while the broker is away, one probe
 * at a time. A lane is driven by one thread.
 */
final class LaneMachine {

  static final int REMOVAL_BATCH = 500;

  private static final int READ_BATCH = 500;
  private static final int RUNNING_LOW = READ_BATCH / 2;

  private final int capacity;
  private final Map<Ref, InFlight> active = new HashMap<>();

  /** Published up to a sequence, as this lane saw itself, and perhaps still in the outbox. */
  private final Map<Ref, Long> settled = new LinkedHashMap<>();

  /** The same of those removed lately: a reply that took its time may still show them. */
  private final Map<Ref, Long> removedLately =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Ref, Long> eldest) {
          return size() > 2 * capacity;
        }
      };

  private final Set<Ref> leftBehind = new LinkedHashSet<>();
  private boolean brokerAway;

  /** Once per tick is often enough to ask a store that does not answer. */
  private boolean storeAway;

  private @Nullable Ref probe;
  private int waiting;

  LaneMachine(int capacity) {
    this.capacity = capacity;
  }

  List<Action> on(Input input) {
    return switch (input) {
      case Input.Written written -> written(written.ref(), written.outbox());
      case Input.OutcomeUnknown unknown -> outcomeUnknown(unknown.ref());
      case Input.Acknowledged ack -> acknowledged(ack.ref(), ack.sequence());
      case Input.Failed failed -> failed(failed.ref());
      case Input.NotRead notRead -> notRead(notRead.refs());
      case Input.Removed removed -> removed(removed.upTo());
      case Input.NotRemoved again -> notRemoved(again.upTo());
      case Input.Tick _ -> tick();
    };
  }

  /** Aggregates this lane knows to have unpublished or unremoved entries. */
  int depth() {
    return active.size() + leftBehind.size();
  }

  /** Whether an aggregate has entries behind the one under way. */
  boolean hasWaiting() {
    return waiting > 0;
  }

  private List<Action> written(Ref ref, List<Pending> outbox) {
    InFlight flight = active.get(ref);
    if (flight != null) {
      waiting -= flight.waiting();
      flight.add(outbox);
      waiting += flight.waiting();
      return List.of();
    }
    long seen = Math.max(settled.getOrDefault(ref, 0L), removedLately.getOrDefault(ref, 0L));
    Deque<Pending> queue =
        new ArrayDeque<>(outbox.stream().filter(p -> p.sequence() > seen).toList());
    if (queue.isEmpty()) {
      if (!outbox.isEmpty()) {
        // Published, and still or again in the outbox.
        settle(ref, outbox.getLast().sequence());
      }
      return probeAnswered(ref);
    }
    if (active.size() >= capacity || (brokerAway && !ref.equals(probe))) {
      leaveBehind(ref);
      return List.of();
    }
    leftBehind.remove(ref);
    // Its removal waits for what follows: one write instead of two.
    settled.remove(ref);
    flight = new InFlight(queue, seen);
    waiting += flight.waiting();
    active.put(ref, flight);
    return List.of(new Action.Send(ref, flight.first()));
  }

  /** What is under way may be less than what is kept, so it is read again when it is through. */
  private List<Action> outcomeUnknown(Ref ref) {
    leaveBehind(ref);
    return List.of();
  }

  private List<Action> acknowledged(Ref ref, long sequence) {
    InFlight flight = active.get(ref);
    heardOf(ref, flight, false);
    if (flight == null || !flight.acknowledge(sequence)) {
      return List.of();
    }
    List<Action> actions = new ArrayList<>();
    if (flight.isEmpty()) {
      active.remove(ref);
      settle(ref, sequence);
    } else {
      waiting--;
      if (flight.hasManyToRemove()) {
        settle(ref, flight.removable());
      }
      actions.add(new Action.Send(ref, flight.first()));
    }
    if (!storeAway && settled.size() >= REMOVAL_BATCH) {
      actions.addAll(remove());
    }
    if (!storeAway && active.size() < RUNNING_LOW) {
      // After an outage there is more to catch up with than ticks alone would fetch.
      actions.addAll(readLeftBehind());
    }
    return actions;
  }

  private List<Action> failed(Ref ref) {
    InFlight flight = active.remove(ref);
    heardOf(ref, flight, true);
    if (flight != null) {
      waiting -= flight.waiting();
      if (flight.acknowledged() > 0) {
        settle(ref, flight.acknowledged());
      }
    }
    leaveBehind(ref);
    return List.of();
  }

  /** What was filed in the store, or could not be, tells nothing of the broker. */
  private void heardOf(Ref ref, @Nullable InFlight flight, boolean away) {
    if (flight == null || flight.first().isForBroker()) {
      brokerAway = away;
      probe = null;
    } else if (ref.equals(probe)) {
      probe = null;
    }
  }

  private List<Action> notRead(List<Ref> refs) {
    storeAway = true;
    refs.stream().filter(ref -> !active.containsKey(ref)).forEach(this::leaveBehind);
    if (probe != null && refs.contains(probe)) {
      probe = null;
    }
    return List.of();
  }

  private List<Action> removed(Map<Ref, Long> upTo) {
    storeAway = false;
    upTo.forEach(
        (ref, n) -> {
          settled.remove(ref, n);
          removedLately.merge(ref, n, Math::max);
        });
    return List.of();
  }

  private List<Action> notRemoved(Map<Ref, Long> upTo) {
    storeAway = true;
    upTo.forEach(this::settle);
    return List.of();
  }

  private List<Action> tick() {
    List<Action> actions = new ArrayList<>(remove());
    if (brokerAway) {
      if (probe == null && !leftBehind.isEmpty()) {
        probe = leftBehind.iterator().next();
        actions.add(new Action.Read(List.of(probe)));
      }
    } else {
      actions.addAll(readLeftBehind());
    }
    return actions;
  }

  private List<Action> readLeftBehind() {
    List<Ref> refs = take(Math.min(READ_BATCH, capacity - active.size()));
    return refs.isEmpty() ? List.of() : List.of(new Action.Read(refs));
  }

  /** The probe turned out to have nothing left to send; the next tick picks another. */
  private List<Action> probeAnswered(Ref ref) {
    leftBehind.remove(ref);
    if (ref.equals(probe)) {
      probe = null;
    }
    return List.of();
  }

  private List<Action> remove() {
    return settled.isEmpty() ? List.of() : List.of(new Action.Remove(Map.copyOf(settled)));
  }

  private void settle(Ref ref, long upTo) {
    settled.merge(ref, upTo, Math::max);
  }

  private void leaveBehind(Ref ref) {
    // Beyond this the periodic search of the store finds them; memory stays bounded.
    if (leftBehind.size() < 10 * capacity) {
      leftBehind.add(ref);
    }
  }

  private List<Ref> take(int most) {
    List<Ref> taken = new ArrayList<>();
    Iterator<Ref> each = leftBehind.iterator();
    while (each.hasNext() && taken.size() < most) {
      taken.add(each.next());
      each.remove();
    }
    return taken;
  }
}
