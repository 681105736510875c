package org.convocatoria.messaging.inbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Keeps aside what cannot be handled. A failing record's key is quarantined, so that later records
 * of the same aggregate wait behind it in order while all others go on.
 */
final class Quarantine {

  private final InboxStore store;
  private final Clock clock;
  private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

  Quarantine(InboxStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Reloads a group's quarantined keys before its next record, since another instance may have
   * quarantined some. The read is the record's: where it fails, that record is tried again.
   */
  void forget(String group) {
    keys.remove(group);
  }

  /** True when the record's key is quarantined; the record is then parked behind the others. */
  boolean parkIfQuarantined(String group, InboxRecord record) {
    String id = record.quarantineId(group);
    Set<String> known = known(group);
    if (!known.contains(id)) {
      return false;
    }
    // Kept first and noted then: what is noted is always there for whoever re-drives.
    Document kept = record.toDocument(group, "behind-a-parked-record");
    store.park(kept);
    if (!store.noteOffset(id, record.offset())) {
      // Lifted meanwhile: this record is handled like any other.
      known.remove(id);
      store.discard(kept.getString("_id"));
      return false;
    }
    return true;
  }

  /** Parks a record that failed for good; true when its key was not quarantined before. */
  boolean quarantine(String group, InboxRecord record, String cause) {
    String id = record.quarantineId(group);
    store.park(record.toDocument(group, cause));
    boolean isNew = store.quarantine(id, group, cause, record.offset(), clock.instant());
    keys.computeIfPresent(
        group,
        (_, known) -> {
          known.add(id);
          return known;
        });
    return isNew;
  }

  /**
   * Handles a key's parked records in order and ends its quarantine, again where another was
   * quarantined meanwhile. A record can be parked though its key is free, where a consumer died
   * after parking it: it was or will be delivered once more, and is handled like the others.
   *
   * @return how many were handled; a failure of the data comes through and leaves the rest parked
   */
  int redrive(String id, Consumer<InboxRecord> handler) {
    int handled = 0;
    while (true) {
      Optional<Long> last = store.lastOffset(id);
      for (Document parked : store.parkedOf(id)) {
        handler.accept(InboxRecord.of(parked));
        store.unpark(parked.getString("_id"));
        handled++;
      }
      if (last.isEmpty() || store.lift(id, last.get())) {
        return handled;
      }
    }
  }

  /** Asked and forgotten by the group's one consumer thread only. */
  private Set<String> known(String group) {
    Set<String> known = keys.get(group);
    if (known == null) {
      known = ConcurrentHashMap.newKeySet();
      known.addAll(store.quarantined(group));
      keys.put(group, known);
    }
    return known;
  }
}
