package org.convocatoria.messaging.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two processes that publish from one store to one topic, and all that may happen to them. */
public final class RelayWorld {

  private static final int KEYS = 4;

  /** A record of the topic: the aggregate, its sequence, and the event's own id. */
  public record Sent(String key, long sequence, String event) {}

  private final Flaw flaw;
  private final Schedule schedule;
  private final ModelStore store;
  private final List<RelayProcess> processes = new ArrayList<>();
  private final ModelBroker broker;
  private final Map<ModelStore.Reply, RelayProcess> waiting = new HashMap<>();
  private final List<Sent> promised = new ArrayList<>();

  public RelayWorld(Flaw flaw, Schedule schedule) {
    this.flaw = flaw;
    this.schedule = schedule;
    this.store = new ModelStore(flaw, schedule);
    this.broker = new ModelBroker(schedule);
    processes.add(new RelayProcess(flaw, schedule, store, broker));
    processes.add(new RelayProcess(flaw, schedule, store, broker));
  }

  /** What the broker has, in order. */
  public List<Sent> topic() {
    return broker.topic();
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
      case 6 -> broker.arriveLate();
      case 7 -> kill(process());
      default -> process().step();
    }
  }

  /** Everything that is under way comes to its end. */
  public void settle() {
    for (int pass = 0; pass < 40; pass++) {
      store.commit(Integer.MAX_VALUE);
      answerWriters();
      processes.forEach(RelayProcess::settle);
    }
    broker.settle();
  }

  /** What is wrong, or nothing; to be asked once all has settled. */
  public List<String> violations() {
    List<String> wrong = new ArrayList<>();
    Map<String, List<Sent>> firsts = new HashMap<>();
    for (Sent record : broker.topic()) {
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

  private void kill(RelayProcess process) {
    if (process.die()) {
      waiting.values().removeIf(process::equals);
    }
  }

  private RelayProcess process() {
    return processes.get(schedule.pick(processes.size()));
  }

  private static Ref ref(String key) {
    return new Ref("things", key);
  }
}
