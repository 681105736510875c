package org.convocatoria.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.convocatoria.local.store.JournalRecord.Kind;
import org.jspecify.annotations.Nullable;

/** All tables by their full name (`database.collection`), rebuilt from the journal on start. */
final class Tables implements Closeable {

  private final Journal journal;
  private final Map<String, Table> byName = new ConcurrentHashMap<>();
  private final Map<Integer, Table> byNumber = new ConcurrentHashMap<>();
  private int nextNumber;

  private Tables(Journal journal, Replay replay) {
    this.journal = journal;
    replay.names.forEach(
        (number, name) -> {
          SortedMap<Long, Slot> slots = replay.slots.getOrDefault(number, new TreeMap<>());
          register(name, new Table(number, journal, slots));
        });
    this.nextNumber = replay.highestNumber + 1;
  }

  static Tables open(StoreFiles files) throws IOException {
    Replay replay = new Replay();
    return new Tables(Journal.open(files, replay), replay);
  }

  Journal journal() {
    return journal;
  }

  synchronized Table openOrCreate(String name) {
    Table existing = byName.get(name);
    if (existing != null) {
      return existing;
    }
    Table table = new Table(nextNumber++, journal, new TreeMap<>());
    writeName(table.number(), name);
    register(name, table);
    return table;
  }

  synchronized void rename(String from, String to) {
    Table table = byName.remove(from);
    if (table != null) {
      writeName(table.number(), to);
      byName.put(to, table);
    }
  }

  synchronized void drop(String name) {
    Table table = byName.remove(name);
    if (table != null) {
      byNumber.remove(table.number());
      table.drop();
    }
  }

  Set<String> databases() {
    Set<String> names = new TreeSet<>();
    byName.keySet().forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
    return names;
  }

  @Nullable Table byNumber(int number) {
    return byNumber.get(number);
  }

  /** Compaction: a table's name must outlive the segment that holds it. */
  synchronized void rewriteName(int number) {
    for (Map.Entry<String, Table> entry : byName.entrySet()) {
      if (entry.getValue().number() == number) {
        writeName(number, entry.getKey());
      }
    }
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private void writeName(int number, String name) {
    journal.append(JournalRecord.of(Kind.NAME, number, 0, name.getBytes(UTF_8)));
  }

  private void register(String name, Table table) {
    byName.put(name, table);
    byNumber.put(table.number(), table);
  }

  private static final class Replay implements Segment.RecordVisitor {

    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<Integer, SortedMap<Long, Slot>> slots = new TreeMap<>();
    private int highestNumber;

    @Override
    public void visit(Slot slot, JournalRecord found) {
      int table = found.table();
      highestNumber = Math.max(highestNumber, table);
      switch (found.kind()) {
        case PUT -> slotsOf(table).put(found.position(), slot);
        case REMOVE -> slotsOf(table).remove(found.position());
        case NAME -> names.put(table, new String(found.payloadBytes(), UTF_8));
        case DROP -> {
          names.remove(table);
          slots.remove(table);
        }
      }
    }

    private SortedMap<Long, Slot> slotsOf(int table) {
      return slots.computeIfAbsent(table, _ -> new TreeMap<>());
    }
  }
}
