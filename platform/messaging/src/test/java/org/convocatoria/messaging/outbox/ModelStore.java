package org.convocatoria.messaging.outbox;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A store of outboxes with a primary and what a majority has: writes become durable later or are
 * rolled back, reads are stale, any operation may fail.
 */
final class ModelStore implements OutboxStore {

  /** One aggregate: how many events it had, and those pending, by sequence, each with its id. */
  private record Doc(long sequence, TreeMap<Long, String> outbox) {
    Doc copy() {
      return new Doc(sequence, new TreeMap<>(outbox));
    }
  }

  private interface Write {
    void on(Map<Ref, Doc> docs);
  }

  private final Flaw flaw;
  private final Schedule schedule;
  private final Map<Ref, Doc> primary = new HashMap<>();
  private final Map<Ref, Doc> committed = new HashMap<>();
  private final List<Write> pending = new ArrayList<>();
  private final Map<Ref, Map<Long, String>> history = new HashMap<>();
  private int rollbacks;
  private int commits;
  private int ids;

  ModelStore(Flaw flaw, Schedule schedule) {
    this.flaw = flaw;
    this.schedule = schedule;
  }

  /** What a writer waits for: its outbox as it was after the write, and whether it stayed. */
  record Reply(Input.Written written, int position, int rollbacks) {}

  Reply push(Ref ref, int events) {
    Doc doc = primary.getOrDefault(ref, new Doc(0, new TreeMap<>()));
    TreeMap<Long, String> added = new TreeMap<>();
    for (int i = 1; i <= events; i++) {
      added.put(doc.sequence() + i, "e" + ids++);
    }
    write(docs -> pushed(docs, ref, added));
    return new Reply(written(ref, primary), commits + pending.size(), rollbacks);
  }

  private static void pushed(Map<Ref, Doc> docs, Ref ref, NavigableMap<Long, String> added) {
    Doc before = docs.getOrDefault(ref, new Doc(0, new TreeMap<>())).copy();
    before.outbox().putAll(added);
    docs.put(ref, new Doc(added.lastKey(), before.outbox()));
  }

  boolean isCommitted(Reply reply) {
    return reply.rollbacks() == rollbacks && commits >= reply.position();
  }

  boolean isRolledBack(Reply reply) {
    return reply.rollbacks() != rollbacks;
  }

  void commit(int most) {
    for (int i = 0; i < most && !pending.isEmpty(); i++) {
      pending.removeFirst().on(committed);
      commits++;
    }
    committed.forEach(
        (ref, doc) -> history.computeIfAbsent(ref, _ -> new HashMap<>()).putAll(doc.outbox()));
  }

  void rollBack() {
    pending.clear();
    primary.clear();
    committed.forEach((ref, doc) -> primary.put(ref, doc.copy()));
    rollbacks++;
  }

  /** Every event that was ever committed: its id by sequence. */
  Map<Ref, Map<Long, String>> history() {
    return history;
  }

  boolean isEmptied() {
    return committed.values().stream().allMatch(doc -> doc.outbox().isEmpty());
  }

  @Override
  public void remove(Map<Ref, Long> upTo) {
    schedule.between();
    schedule.mayFail();
    // One write for each: a failure in between leaves some of them undone.
    upTo.forEach(
        (ref, n) -> {
          write(docs -> removed(docs, ref, n));
          schedule.mayFail();
        });
  }

  private void removed(Map<Ref, Doc> docs, Ref ref, long n) {
    Doc doc = docs.get(ref);
    if (doc != null) {
      TreeMap<Long, String> left =
          flaw == Flaw.REMOVES_EVERYTHING
              ? new TreeMap<>()
              : new TreeMap<>(doc.outbox().tailMap(n, false));
      docs.put(ref, new Doc(doc.sequence(), left));
    }
  }

  @Override
  public List<Input.Written> read(List<Ref> refs) {
    schedule.mayFail();
    Map<Ref, Doc> seen = flaw == Flaw.SWEEP_READS_UNCOMMITTED ? primary : committed;
    List<Input.Written> found = new ArrayList<>();
    for (Ref ref : refs) {
      if (seen.containsKey(ref)) {
        found.add(written(ref, seen));
      } else if (flaw != Flaw.SAYS_NOTHING_OF_WHAT_IS_MISSING) {
        found.add(new Input.Written(ref, List.of()));
      }
    }
    schedule.between();
    return found;
  }

  @Override
  public void pending(String collection, BiConsumer<Ref, Long> each) {
    schedule.mayFail();
    Map<Ref, Doc> seen = flaw == Flaw.SWEEP_READS_UNCOMMITTED ? primary : committed;
    seen.forEach(
        (ref, doc) -> {
          if (!doc.outbox().isEmpty()) {
            each.accept(ref, doc.outbox().firstKey());
          }
        });
    schedule.between();
  }

  @Override
  public void audit(Map<Ref, Pending> entries) {
    throw new MongoException("the model has no audit entries");
  }

  private void write(Write write) {
    write.on(primary);
    pending.add(write);
  }

  private Input.Written written(Ref ref, Map<Ref, Doc> docs) {
    TreeMap<Long, String> outbox = docs.getOrDefault(ref, new Doc(0, new TreeMap<>())).outbox();
    List<Pending> entries = new ArrayList<>();
    outbox.forEach((sequence, id) -> entries.add(entry(sequence, id)));
    if (flaw == Flaw.READS_ONLY_THE_NEWEST && entries.size() > 1) {
      return new Input.Written(ref, List.of(entries.getLast()));
    }
    return new Input.Written(ref, entries);
  }

  private static Pending entry(long sequence, String id) {
    return new Pending(sequence, "topic", id, "type", Instant.EPOCH, "model", null, null);
  }
}
