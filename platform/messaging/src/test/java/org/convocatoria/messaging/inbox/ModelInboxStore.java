package org.convocatoria.messaging.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Flaw;
import org.convocatoria.messaging.outbox.Schedule;

/** A consumer's store in memory: each write is atomic, and anything may happen around it. */
final class ModelInboxStore implements InboxStore {

  private final Flaw flaw;
  private final Schedule schedule;
  final Map<String, Document> rows = new HashMap<>();
  final Map<String, Document> work = new HashMap<>();
  final Map<String, Document> quarantine = new HashMap<>();
  final Map<String, Document> parked = new HashMap<>();

  ModelInboxStore(Flaw flaw, Schedule schedule) {
    this.flaw = flaw;
    this.schedule = schedule;
  }

  private void before() {
    schedule.between();
    schedule.mayCrash();
    schedule.mayFail();
  }

  private <T> T after(T answer) {
    schedule.mayCrash();
    return answer;
  }

  /** Each row is a write of its own: a crash or an error in between leaves some of them. */
  @Override
  public List<Document> upsertAllOlder(String collection, List<Document> rows) {
    return rows.stream().filter(row -> !upsertOlder(row)).toList();
  }

  private boolean upsertOlder(Document row) {
    before();
    Document there = rows.get(row.getString("_id"));
    // Two upserts at once may meet on the id though the row there is older.
    boolean meets = there != null && schedule.oneIn(4);
    return after(!meets && (there == null || isOlder(there, row)) && put(row));
  }

  @Override
  public boolean replaceOlder(String collection, Document row) {
    if (flaw == Flaw.NO_SECOND_TRY) {
      return false;
    }
    before();
    Document there = rows.get(row.getString("_id"));
    return after(there != null && isOlder(there, row) && put(row));
  }

  private boolean isOlder(Document there, Document row) {
    return flaw == Flaw.REPLACES_ALWAYS || there.getLong("sequence") < row.getLong("sequence");
  }

  private boolean put(Document row) {
    rows.put(row.getString("_id"), new Document(row));
    return true;
  }

  @Override
  public int recordWork(List<Document> tasks) {
    return (int) tasks.stream().filter(this::recordWork).count();
  }

  private boolean recordWork(Document task) {
    before();
    return after(work.putIfAbsent(task.getString("_id"), task) == null);
  }

  @Override
  public List<Document> workToDo(int limit, Set<String> except) {
    before();
    List<Document> found =
        work.values().stream()
            .filter(each -> "todo".equals(each.getString("state")))
            .filter(each -> !except.contains(each.getString("_id")))
            .limit(limit)
            .toList();
    if (flaw == Flaw.DONE_BEFORE_PERFORMED) {
      found.forEach(each -> each.put("state", "done"));
    }
    return found;
  }

  @Override
  public void workDone(String id) {
    before();
    Objects.requireNonNull(work.get(id)).put("state", "done");
    after(id);
  }

  @Override
  public Optional<Document> decideWork(String id, Document seen, Document decided) {
    throw new UnsupportedOperationException("no rule of the model decides");
  }

  @Override
  public Set<String> quarantined(String group) {
    before();
    return new HashSet<>(quarantine.keySet());
  }

  @Override
  public boolean quarantine(String id, String group, String cause, long offset, Instant now) {
    before();
    if (flaw == Flaw.NO_QUARANTINE) {
      return true;
    }
    Document there = quarantine.putIfAbsent(id, new Document("last", offset));
    if (there != null) {
      there.put("last", Math.max(there.getLong("last"), offset));
    }
    return after(there == null);
  }

  @Override
  public boolean noteOffset(String id, long offset) {
    before();
    Document there = quarantine.get(id);
    if (there != null) {
      there.put("last", Math.max(there.getLong("last"), offset));
    }
    return after(there != null);
  }

  @Override
  public void park(Document record) {
    before();
    parked.putIfAbsent(record.getString("_id"), record);
    after(record);
  }

  @Override
  public Optional<Long> lastOffset(String id) {
    before();
    return Optional.ofNullable(quarantine.get(id)).map(row -> row.getLong("last"));
  }

  @Override
  public List<Document> parkedOf(String id) {
    before();
    List<Document> found = new ArrayList<>();
    for (Document each : parked.values()) {
      if (id.equals(each.getString("quarantine")) && "parked".equals(each.getString("state"))) {
        found.add(each);
      }
    }
    found.sort(Comparator.comparing(each -> each.getLong("offset")));
    return found;
  }

  @Override
  public void discard(String recordId) {
    before();
    parked
        .values()
        .removeIf(
            each ->
                recordId.equals(each.getString("_id")) && "parked".equals(each.getString("state")));
    after(recordId);
  }

  @Override
  public void unpark(String recordId) {
    before();
    Document there = parked.get(recordId);
    if (there != null) {
      there.put("state", "handled");
    }
    after(recordId);
  }

  @Override
  public boolean lift(String id, long last) {
    before();
    Document there = quarantine.get(id);
    boolean same = there != null && there.getLong("last") == last;
    if (same || flaw == Flaw.LIFTS_WITHOUT_COMPARING) {
      quarantine.remove(id);
      return after(true);
    }
    return after(false);
  }

  @Override
  public void retire(String group, Set<String> collections) {
    throw new UnsupportedOperationException("The model has one generation");
  }
}
