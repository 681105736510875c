package org.convocatoria.messaging.outbox;

import com.mongodb.MongoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One publisher: the real step machine and the real sweep, and a driver for both. */
final class RelayProcess {

  private final Flaw flaw;
  private final Schedule schedule;
  private final ModelStore store;
  private final ModelBroker broker;

  private LaneMachine machine = new LaneMachine(3);
  private Sweep sweep;
  private final Deque<Input> inputs = new ArrayDeque<>();
  private final List<ModelBroker.Flight> flights = new ArrayList<>();
  private boolean busy;

  RelayProcess(Flaw flaw, Schedule schedule, ModelStore store, ModelBroker broker) {
    this.flaw = flaw;
    this.schedule = schedule;
    this.store = store;
    this.broker = broker;
    this.sweep = newSweep();
  }

  private Sweep newSweep() {
    return new Sweep(store, Set.of("things"), found -> inputs.add(found));
  }

  void written(Input.Written written) {
    // The reply may get lost, or the lane be full, which leaves it to the sweep.
    switch (schedule.isCalm() ? 2 : schedule.pick(6)) {
      case 0 -> inputs.add(new Input.OutcomeUnknown(written.ref()));
      case 1 -> {}
      default -> inputs.add(written);
    }
  }

  /** False where it is in the middle of something. */
  boolean die() {
    if (busy) {
      return false;
    }
    flights.stream().filter(_ -> schedule.pick(2) == 0).forEach(broker::delay);
    flights.clear();
    inputs.clear();
    machine = new LaneMachine(3);
    sweep = newSweep();
    return true;
  }

  void step() {
    if (busy) {
      return;
    }
    busy = true;
    if (schedule.oneIn(30)) {
      // A write whose reply got lost, and which was not kept.
      inputs.add(new Input.OutcomeUnknown(new Ref("things", "never-made")));
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
    ModelBroker.Flight flight = flights.remove(schedule.pick(flights.size()));
    if (schedule.oneIn(4)) {
      // It expired here and may arrive there, now or much later.
      if (schedule.oneIn(2)) {
        broker.delay(flight);
      }
      reply(flight, false);
    } else {
      broker.append(flight);
      reply(flight, !schedule.oneIn(8));
    }
  }

  private void reply(ModelBroker.Flight flight, boolean well) {
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
        flights.add(new ModelBroker.Flight(ref, entry));
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
