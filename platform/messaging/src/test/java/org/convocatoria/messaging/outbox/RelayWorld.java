package org.convocatoria.messaging.outbox;

import com.mongodb.MongoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two processes that publish from one store to one topic, and all that may happen to them. */
public final class RelayWorld {

  private static final int KEYS = 4;

  /** A record of the topic: the aggregate, its sequence, and the event's own id. */
  public record Sent(String key, long sequence, String event) {}

  private record Flight(Ref ref, Pending entry) {}

  private final Flaw flaw;
  private final Schedule schedule;
  private final ModelStore store;
  private final List<RelayProcess> processes = new ArrayList<>();
  private final List<Sent> topic = new ArrayList<>();
  private final List<Flight> lostInTheNetwork = new ArrayList<>();
  private final Map<ModelStore.Reply, RelayProcess> waiting = new HashMap<>();
  private final List<Sent> promised = new ArrayList<>();

  public RelayWorld(Flaw flaw, Schedule schedule) {
    this.flaw = flaw;
    this.schedule = schedule;
    this.store = new ModelStore(flaw, schedule);
    processes.add(new RelayProcess());
    processes.add(new RelayProcess());
  }

  /** What the broker has, in order. */
  public List<Sent> topic() {
    return topic;
  }

  /** One thing happens. */
  public void step() {
    switch (schedule.pick(12)) {
      case 0, 1, 2 -> write();
      case 3, 4 -> commit();
      case 5 -> {
        if (schedule.oneIn(6)) {
          store.rollBack();
          answerWriters();
        }
      }
      case 6 -> arriveLate();
      case 7 -> process().die();
      default -> process().step();
    }
  }

  /** Everything that is under way comes to its end. */
  public void settle() {
    for (int round = 0; round < 40; round++) {
      store.commit(Integer.MAX_VALUE);
      answerWriters();
      processes.forEach(RelayProcess::settle);
    }
    lostInTheNetwork.forEach(this::append);
  }

  /** What is wrong, or nothing; to be asked once all has settled. */
  public List<String> violations() {
    List<String> wrong = new ArrayList<>();
    Map<String, List<Sent>> firsts = new HashMap<>();
    for (Sent record : topic) {
      List<Sent> seen = firsts.computeIfAbsent(record.key(), _ -> new ArrayList<>());
      if (seen.stream().noneMatch(r -> r.event().equals(record.event()))) {
        seen.add(record);
      }
    }
    store
        .history()
        .forEach((ref, kept) -> compare(kept, firsts.getOrDefault(ref.id(), List.of()), wrong));
    for (Sent each : promised) {
      Map<Long, String> kept = store.history().getOrDefault(ref(each.key()), Map.of());
      if (!each.event().equals(kept.get(each.sequence()))) {
        wrong.add("1: " + each + " was acknowledged and is gone");
      }
    }
    if (!store.isEmptied()) {
      wrong.add("5: an outbox is not empty");
    }
    return wrong;
  }

  /** How many events each aggregate has. */
  public Map<String, Long> lengths() {
    Map<String, Long> lengths = new HashMap<>();
    store.history().forEach((ref, kept) -> lengths.put(ref.id(), (long) kept.size()));
    return lengths;
  }

  private static void compare(Map<Long, String> kept, List<Sent> firsts, List<String> wrong) {
    long next = 1;
    for (Sent record : firsts) {
      if (!record.event().equals(kept.get(record.sequence()))) {
        wrong.add("2: " + record + " is published and not kept");
      } else if (record.sequence() != next++) {
        wrong.add("3: " + record + " came out of order");
      }
    }
    for (String event : kept.values()) {
      if (firsts.stream().noneMatch(r -> r.event().equals(event))) {
        wrong.add("1: " + event + " is kept and not published");
      }
    }
  }

  private void write() {
    RelayProcess process = process();
    ModelStore.Reply reply = store.push(ref("k" + schedule.pick(KEYS)), 1 + schedule.pick(2));
    waiting.put(reply, process);
    if (flaw == Flaw.ANSWERED_BEFORE_MAJORITY) {
      answer(reply);
    }
    if (flaw == Flaw.HANDED_BEFORE_MAJORITY) {
      process.written(reply.written());
    }
  }

  private void answer(ModelStore.Reply reply) {
    Pending last = reply.written().outbox().getLast();
    promised.add(new Sent(reply.written().ref().id(), last.sequence(), last.key()));
  }

  private void commit() {
    store.commit(1 + schedule.pick(3));
    answerWriters();
  }

  private void answerWriters() {
    waiting
        .entrySet()
        .removeIf(
            entry -> {
              ModelStore.Reply reply = entry.getKey();
              if (store.isCommitted(reply)) {
                answer(reply);
                entry.getValue().written(reply.written());
              }
              return store.isCommitted(reply) || store.isRolledBack(reply);
            });
  }

  private void arriveLate() {
    if (!lostInTheNetwork.isEmpty()) {
      append(lostInTheNetwork.remove(schedule.pick(lostInTheNetwork.size())));
    }
  }

  private void append(Flight flight) {
    topic.add(new Sent(flight.ref().id(), flight.entry().sequence(), flight.entry().key()));
  }

  private RelayProcess process() {
    return processes.get(schedule.pick(processes.size()));
  }

  private static Ref ref(String key) {
    return new Ref("things", key);
  }

  /** One publisher: the real step machine and the real sweep, and a driver for both. */
  private final class RelayProcess {

    private LaneMachine machine = new LaneMachine(3);
    private Sweep sweep = newSweep();
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final List<Flight> flights = new ArrayList<>();
    private boolean busy;

    private Sweep newSweep() {
      return new Sweep(store, Set.of("things"), found -> inputs.add(found));
    }

    void written(Input.Written written) {
      // The reply may get lost, or the lane be full, which leaves it to the sweep.
      switch (schedule.isCalm() ? 2 : schedule.pick(6)) {
        case 0 -> inputs.add(new Input.Doubtful(written.ref()));
        case 1 -> {}
        default -> inputs.add(written);
      }
    }

    void die() {
      if (busy) {
        return;
      }
      waiting.values().removeIf(this::equals);
      lostInTheNetwork.addAll(flights.stream().filter(_ -> schedule.pick(2) == 0).toList());
      flights.clear();
      inputs.clear();
      machine = new LaneMachine(3);
      sweep = newSweep();
    }

    void step() {
      if (busy) {
        return;
      }
      busy = true;
      if (schedule.oneIn(30)) {
        // A write whose reply got lost, and which was not kept.
        inputs.add(new Input.Doubtful(ref("never-made")));
      }
      try {
        switch (schedule.pick(8)) {
          case 0 -> on(new Input.Tick());
          case 1 -> sweep();
          case 2, 3, 4 -> deliver();
          default -> arrive();
        }
      } finally {
        busy = false;
      }
    }

    void settle() {
      while (!inputs.isEmpty() || !flights.isEmpty()) {
        deliver();
        arrive();
      }
      on(new Input.Tick());
      sweep();
    }

    private void sweep() {
      if (flaw == Flaw.NO_SWEEP) {
        return;
      }
      try {
        sweep.look();
      } catch (MongoException _) {
        // The next look finds the same.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void deliver() {
      if (!inputs.isEmpty()) {
        on(inputs.removeFirst());
      }
    }

    private void arrive() {
      if (flights.isEmpty()) {
        return;
      }
      Flight flight = flights.remove(schedule.pick(flights.size()));
      if (schedule.oneIn(4)) {
        // It expired here and may arrive there, now or much later.
        if (schedule.oneIn(2)) {
          lostInTheNetwork.add(flight);
        }
        reply(flight, false);
      } else {
        append(flight);
        reply(flight, !schedule.oneIn(8));
      }
    }

    private void reply(Flight flight, boolean well) {
      if (flaw != Flaw.TWO_UNACKNOWLEDGED) {
        inputs.add(
            well || flaw == Flaw.FAILURE_TAKEN_FOR_SUCCESS
                ? new Input.Acknowledged(flight.ref(), flight.entry().sequence())
                : new Input.Failed(flight.ref()));
      }
    }

    private void on(Input input) {
      machine.on(input).forEach(this::perform);
    }

    private void perform(Action action) {
      switch (action) {
        case Action.Send(Ref ref, Pending entry) -> {
          flights.add(new Flight(ref, entry));
          if (flaw == Flaw.TWO_UNACKNOWLEDGED) {
            inputs.add(new Input.Acknowledged(ref, entry.sequence()));
          }
        }
        case Action.Remove(Map<Ref, Long> upTo) -> remove(upTo);
        case Action.Read(List<Ref> refs) -> read(refs);
      }
    }

    private void remove(Map<Ref, Long> upTo) {
      try {
        store.remove(upTo);
        on(new Input.Removed(upTo));
      } catch (MongoException _) {
        on(new Input.NotRemoved(upTo));
      }
    }

    private void read(List<Ref> refs) {
      try {
        store.read(refs).forEach(this::on);
      } catch (MongoException _) {
        on(new Input.NotRead(refs));
      }
    }
  }
}
