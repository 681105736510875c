package org.convocatoria.messaging.inbox;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.outbox.Flaw;
import org.convocatoria.messaging.outbox.RelayWorld;
import org.convocatoria.messaging.outbox.Schedule;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Two instances of one consumer group on a topic of one partition, and an operator. */
final class ConsumerWorld {

  private static final String GROUP = "group";

  private final Flaw flaw;
  private final Schedule schedule;
  private final List<RelayWorld.Sent> topic;
  private final ModelInboxStore store;
  private final List<Instance> instances = new ArrayList<>();
  private final Instance operator;
  private final ModelEffects effects;

  private Instant now = Instant.EPOCH;

  /** Moves on at each look, so that no pause of recorded work outlasts a run. */
  private final InstantSource time = () -> now = now.plus(Duration.ofMinutes(2));

  private int owner;
  private int committed;

  ConsumerWorld(Flaw flaw, Schedule schedule, List<RelayWorld.Sent> topic) {
    this.flaw = flaw;
    this.schedule = schedule;
    this.topic = topic;
    this.store = new ModelInboxStore(flaw, schedule);
    this.effects = new ModelEffects(flaw, schedule, store);
    instances.add(new Instance());
    instances.add(new Instance());
    this.operator = new Instance();
  }

  /** One thing happens. */
  void step() {
    switch (schedule.pick(16)) {
      case 0 -> {
        if (schedule.oneIn(3)) {
          rebalance();
        }
      }
      case 1 -> {
        if (schedule.oneIn(3)) {
          effects.mended = !effects.mended;
        }
      }
      case 2, 3 -> operator.guarded(this::redriveAll);
      default -> instances.get(schedule.pick(4) == 0 ? 1 - owner : owner).step();
    }
  }

  /**
   * Every record is consumed, whatever was quarantined is mended and re-driven, all work is done.
   */
  void settle() {
    effects.mended = true;
    for (int pass = 0; pass < 3; pass++) {
      instances.forEach(Instance::settle);
      redriveAll();
    }
  }

  /** What is wrong, or nothing; to be asked once all has settled. */
  List<String> violations(Map<String, Long> lengths) {
    return effects.violations(lengths);
  }

  private void rebalance() {
    owner = 1 - owner;
    instances.get(owner).noticed = false;
  }

  /** As an operator would, once the cause is mended. */
  private void redriveAll() {
    Set<String> ids = new TreeSet<>(store.quarantine.keySet());
    store.parked.values().forEach(record -> ids.add(record.getString("quarantine")));
    for (String id : ids) {
      try {
        operator.quarantine.redrive(id, this::handle);
      } catch (DataFailureException _) {
        // Not mended yet: it stays where it is.
      }
    }
  }

  private void handle(InboxRecord record) {
    Batch batch = effects.begin(instances.getFirst().reactions);
    Polls.add(record, batch);
    batch.write();
  }

  /** One process of the group, with what it has in mind. */
  private final class Instance {

    private Quarantine quarantine = new Quarantine(store, Clock.systemUTC());
    private Reactions reactions = newReactions();
    private final List<InboxRecord> polled = new ArrayList<>();
    private int position;
    private boolean busy;
    private boolean noticed;

    private Reactions newReactions() {
      Reactions fresh = new Reactions(store, Failpoints.of(""), time.withZone(ZoneOffset.UTC));
      fresh.add(effects.rule());
      return fresh;
    }

    /** A consumer learns of its assignment when it polls. */
    private void assigned() {
      noticed = true;
      position = committed;
      if (flaw != Flaw.QUARANTINE_NOT_READ_ANEW) {
        quarantine.forget(GROUP);
      }
    }

    /** What dies in the middle of it starts again with nothing in mind. */
    void guarded(Runnable doing) {
      if (busy) {
        return;
      }
      busy = true;
      try {
        doing.run();
      } catch (Schedule.Crash _) {
        polled.clear();
        position = committed;
        quarantine = new Quarantine(store, Clock.systemUTC());
        reactions = newReactions();
      } catch (MongoException | BatchListenerFailedException _) {
        // Tried again in a later step.
      } finally {
        busy = false;
      }
    }

    void step() {
      switch (schedule.pick(6)) {
        case 0 -> guarded(() -> reactions.run());
        case 1 -> guarded(this::poll);
        default -> guarded(this::handlePolled);
      }
    }

    void settle() {
      assigned();
      polled.clear();
      while (position < topic.size() || !polled.isEmpty()) {
        poll();
        handlePolled();
      }
      reactions.run();
    }

    private void poll() {
      boolean mine = instances.get(owner) == this;
      if (!polled.isEmpty() || (!mine && !schedule.isCalm())) {
        return;
      }
      if (!noticed) {
        assigned();
      } else if (flaw != Flaw.COMMITS_FIRST) {
        committed = Math.max(committed, position);
      }
      while (position < topic.size() && polled.size() < 3) {
        polled.add(record(position));
        position++;
      }
      if (flaw == Flaw.COMMITS_FIRST) {
        committed = Math.max(committed, position);
      }
    }

    private void handlePolled() {
      if (polled.isEmpty()) {
        return;
      }
      try {
        new Polls(quarantine, (_, _) -> {})
            .handle(GROUP, List.copyOf(polled), effects.begin(reactions));
        polled.clear();
      } catch (BatchListenerFailedException e) {
        // As the container's error handler does: what is done is done, and the failed one is next.
        polled.subList(0, e.getIndex()).clear();
        if (!(e.getCause() instanceof DataFailureException failure)) {
          throw e;
        }
        quarantine.quarantine(GROUP, polled.getFirst(), failure.code());
        polled.removeFirst();
        if (flaw == Flaw.FORGETS_BEHIND_A_FAILURE) {
          polled.clear();
        }
      }
    }

    private InboxRecord record(int offset) {
      RelayWorld.Sent sent = topic.get(offset);
      return new InboxRecord(
          "topic",
          0,
          offset,
          sent.key(),
          Map.of(
              "ce_id",
              sent.key() + ":" + sent.sequence(),
              "ce_type",
              "type",
              "ce_sequence",
              Long.toString(sent.sequence()),
              "ce_time",
              Instant.EPOCH.toString()),
          new byte[0]);
    }
  }
}
