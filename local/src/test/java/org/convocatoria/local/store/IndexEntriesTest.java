package org.convocatoria.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The blocks of an index say what a sorted set of its entries would say. */
class IndexEntriesTest {

  private static final IndexKeyOrder ORDER = new IndexKeyOrder(List.of(true, false));

  private final Random random = new Random(54);
  private final IndexEntries entries = new IndexEntries(ORDER);
  private final NavigableSet<IndexEntry> expected = new TreeSet<>(ORDER);

  @Test
  void theyHoldWhatASortedSetHolds() {
    for (int i = 0; i < 20_000; i++) {
      change();
      if (i % 100 == 0) {
        compare();
      }
    }
    compare();
    List.copyOf(expected).forEach(this::remove);
    compare();
    assertThat(entries.size()).isZero();
  }

  @Test
  void entriesInOrderAreFoundToo() {
    for (int i = 0; i < 3_000; i++) {
      add(IndexEntry.of(List.of("palabra" + i % 7, (long) i), i));
    }
    compare();
  }

  @Test
  void whoeverReadsWhileOthersWriteFindsAllThatStays() {
    for (int i = 0; i < 2_000; i++) {
      entries.add(staying(i));
    }
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                IndexEntry passing = IndexEntry.of(List.of("w" + i % 31, 50L), i);
                entries.add(passing);
                if (i % 3 > 0) {
                  entries.remove(passing);
                }
              }
            });
    do {
      assertThat(staying(false)).isEqualTo(2_000);
      assertThat(staying(true)).isEqualTo(2_000);
    } while (!writing.isDone());
    writing.join();
  }

  private static IndexEntry staying(int number) {
    return IndexEntry.of(List.of("w" + number % 31, 100L), number);
  }

  /** Counts the remaining entries that a full walk visits once each and in order. */
  private long staying(boolean descending) {
    long found = 0;
    IndexEntry before = null;
    Iterator<IndexEntry> all =
        walk(IndexEntry.before(List.of()), IndexEntry.after(List.of()), descending);
    while (all.hasNext()) {
      IndexEntry each = all.next();
      if (before != null) {
        int order = ORDER.compare(before, each);
        assertThat(descending ? -order : order).isNegative();
      }
      before = each;
      found += each.values().getLast().equals(100L) ? 1 : 0;
    }
    return found;
  }

  private void change() {
    IndexEntry one =
        IndexEntry.of(
            List.of("w" + random.nextInt(40), (long) random.nextInt(9)), random.nextInt(30));
    if (random.nextInt(3) == 0) {
      remove(one);
    } else {
      add(one);
    }
  }

  private void add(IndexEntry one) {
    expected.add(one);
    entries.add(one);
  }

  private void remove(IndexEntry one) {
    expected.remove(one);
    entries.remove(one);
  }

  private void compare() {
    IndexEntry from = IndexEntry.before(List.of("w" + random.nextInt(40)));
    IndexEntry to = IndexEntry.after(List.of("w" + random.nextInt(40), (long) random.nextInt(9)));
    compare(from, to);
    compare(IndexEntry.before(List.of()), IndexEntry.after(List.of()));
    assertThat(entries.size()).isEqualTo(expected.size());
  }

  private void compare(IndexEntry from, IndexEntry to) {
    NavigableSet<IndexEntry> within =
        ORDER.compare(from, to) > 0 ? new TreeSet<>(ORDER) : expected.subSet(from, true, to, true);
    assertThat(told(walk(from, to, false))).isEqualTo(told(within.iterator()));
    assertThat(told(walk(from, to, true))).isEqualTo(told(within.descendingIterator()));
    assertThat(entries.count(from, to, Long.MAX_VALUE)).isEqualTo(within.size());
    assertThat(Math.min(5, entries.count(from, to, 5))).isEqualTo(Math.min(5, within.size()));
  }

  private Iterator<IndexEntry> walk(IndexEntry from, IndexEntry to, boolean descending) {
    return entries.between(from, to, descending);
  }

  private static List<String> told(Iterator<IndexEntry> all) {
    List<String> told = new ArrayList<>();
    all.forEachRemaining(each -> told.add(each.values() + "@" + each.position()));
    return told;
  }
}
