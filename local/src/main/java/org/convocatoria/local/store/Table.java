package org.convocatoria.local.store;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.convocatoria.local.store.JournalRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection as bytes, each at a position that is never used twice. Reading
 * needs no lock; whoever writes holds the collection's.
 */
final class Table {

  private final int number;
  private final Journal journal;
  private final ConcurrentSkipListMap<Long, Slot> slots;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private long nextPosition;

  Table(int number, Journal journal, SortedMap<Long, Slot> replayed) {
    this.number = number;
    this.journal = journal;
    this.slots = new ConcurrentSkipListMap<>(replayed);
    this.nextPosition = replayed.isEmpty() ? 0 : replayed.lastKey() + 1;
    replayed.values().forEach(this::count);
  }

  synchronized long add(byte[] document) {
    long position = nextPosition;
    place(position, append(Kind.PUT, position, document));
    return position;
  }

  synchronized void replace(long position, byte[] document) {
    place(position, append(Kind.PUT, position, document));
  }

  synchronized void remove(long position) {
    append(Kind.REMOVE, position, new byte[0]);
    Slot slot = slots.remove(position);
    if (slot != null) {
      forget(slot);
    }
  }

  synchronized void drop() {
    append(Kind.DROP, 0, new byte[0]);
    slots.values().forEach(this::forget);
    slots.clear();
  }

  byte @Nullable [] read(long position) {
    while (true) {
      Slot slot = slots.get(position);
      if (slot == null) {
        return null;
      }
      byte[] document = journal.read(slot);
      if (document != null) {
        return document;
      }
      // The record moved to the journal's end between the two steps: look it up again.
    }
  }

  /** Positions in the order of insertion. */
  Iterator<Long> positions(boolean descending) {
    return (descending ? slots.descendingKeySet() : slots.keySet()).iterator();
  }

  /** Visits all documents on all processors, in no order; nothing else may write meanwhile. */
  void forEachInParallel(BiConsumer<Long, byte[]> visitor) {
    slots.keySet().parallelStream()
        .forEach(
            position -> {
              byte[] document = read(position);
              if (document != null) {
                visitor.accept(position, document);
              }
            });
  }

  /** Compaction: copies the record to the journal's end if it still is the document's latest. */
  synchronized void moveIfLatest(Slot from, JournalRecord found) {
    if (from.equals(slots.get(found.position()))) {
      place(found.position(), append(Kind.PUT, found.position(), found.payloadBytes()));
    }
  }

  int number() {
    return number;
  }

  int count() {
    return count.intValue();
  }

  long bytes() {
    return bytes.get();
  }

  private Slot append(Kind kind, long position, byte[] payload) {
    return journal.append(JournalRecord.of(kind, number, position, payload));
  }

  private void place(long position, Slot slot) {
    nextPosition = Math.max(nextPosition, position + 1);
    Slot before = slots.put(position, slot);
    if (before != null) {
      forget(before);
    }
    count(slot);
  }

  private void count(Slot slot) {
    journal.count(slot, 1);
    count.incrementAndGet();
    bytes.addAndGet(slot.length());
  }

  private void forget(Slot slot) {
    journal.count(slot, -1);
    count.decrementAndGet();
    bytes.addAndGet(-slot.length());
  }
}
