package org.convocatoria.local.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an index in order, in blocks of neighbours. Reading takes no lock: a block never
 * changes, and a reader that meets entries for the second time, because their block was divided
 * meanwhile, passes over them.
 */
final class IndexEntries {

  private static final IndexEntry FIRST = IndexEntry.lowest();

  private final IndexKeyOrder order;
  private final int width;
  private final ConcurrentSkipListMap<IndexEntry, IndexBlock> blocks;
  private final AtomicLong count = new AtomicLong();

  IndexEntries(IndexKeyOrder order) {
    this.order = order;
    this.width = order.ascending().size();
    this.blocks = new ConcurrentSkipListMap<>(order);
    blocks.put(FIRST, IndexBlock.empty(width));
  }

  synchronized void add(IndexEntry entry) {
    Map.Entry<IndexEntry, IndexBlock> found = blocks.floorEntry(entry);
    IndexBlock block = found.getValue();
    int at = block.placeOf(entry, order);
    if (block.holds(at, entry, order)) {
      return;
    }
    count.incrementAndGet();
    IndexBlock more = block.with(at, entry);
    if (more.isFull()) {
      // What comes in order, as times and numbers do, leaves full blocks behind.
      int quarter = more.size() / 4;
      int cut = at == block.size() ? at : Math.clamp(at + 1, quarter, more.size() - quarter);
      // The second part first, so that a reader finds each entry once or twice and never not.
      blocks.put(more.get(cut), more.part(cut, more.size()));
      more = more.part(0, cut);
    }
    blocks.put(found.getKey(), more);
  }

  synchronized void remove(IndexEntry entry) {
    Map.Entry<IndexEntry, IndexBlock> found = blocks.floorEntry(entry);
    IndexBlock block = found.getValue();
    int at = block.placeOf(entry, order);
    if (!block.holds(at, entry, order)) {
      return;
    }
    count.decrementAndGet();
    if (block.size() == 1 && !found.getKey().equals(FIRST)) {
      blocks.remove(found.getKey());
    } else {
      blocks.put(found.getKey(), block.without(at));
    }
  }

  synchronized void clear() {
    blocks.clear();
    blocks.put(FIRST, IndexBlock.empty(width));
    count.set(0);
  }

  long size() {
    return count.get();
  }

  /** Counts the entries between two bounds; it may stop at the limit. */
  long count(IndexEntry from, IndexEntry to, long limit) {
    if (order.compare(from, to) > 0) {
      return 0;
    }
    Map.Entry<IndexEntry, IndexBlock> first = blocks.floorEntry(from);
    IndexBlock block = first.getValue();
    long found = (long) block.placeOf(to, order) - block.placeOf(from, order);
    for (Map.Entry<IndexEntry, IndexBlock> each :
        blocks.subMap(first.getKey(), false, to, true).entrySet()) {
      if (found >= limit) {
        break;
      }
      block = each.getValue();
      found += block.placeOf(to, order);
    }
    return found;
  }

  /** Those between two bounds, in order or from the last to the first. */
  Iterator<IndexEntry> between(IndexEntry from, IndexEntry to, boolean descending) {
    return order.compare(from, to) > 0
        ? Collections.emptyIterator()
        : descending ? new Down(from, to) : new Up(from, to);
  }

  /** Keeps its place by the last entry, which tells it where to go on. */
  private abstract class Walk implements Iterator<IndexEntry> {

    IndexEntry place;
    IndexEntry key;
    IndexBlock block;
    int at;
    private @Nullable IndexEntry next;

    Walk(IndexEntry place) {
      this.place = place;
      Map.Entry<IndexEntry, IndexBlock> found = blocks.floorEntry(place);
      this.key = found.getKey();
      this.block = found.getValue();
    }

    abstract @Nullable IndexEntry advance();

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = advance();
      }
      return next != null;
    }

    @Override
    public IndexEntry next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      place = next;
      next = null;
      return place;
    }
  }

  private final class Up extends Walk {

    private final IndexEntry last;

    Up(IndexEntry from, IndexEntry to) {
      super(from);
      last = to;
      at = block.placeOf(from, order);
    }

    @Override
    @Nullable IndexEntry advance() {
      while (at >= block.size()) {
        Map.Entry<IndexEntry, IndexBlock> higher = blocks.higherEntry(key);
        if (higher == null || order.compare(higher.getKey(), last) > 0) {
          return null;
        }
        key = higher.getKey();
        block = higher.getValue();
        at = block.placeOf(place, order);
        if (block.holds(at, place, order)) {
          at++;
        }
      }
      IndexEntry found = block.get(at++);
      return order.compare(found, last) > 0 ? null : found;
    }
  }

  private final class Down extends Walk {

    private final IndexEntry last;

    Down(IndexEntry from, IndexEntry to) {
      super(to);
      last = from;
      at = block.placeOf(to, order) - 1;
    }

    @Override
    @Nullable IndexEntry advance() {
      while (at < 0) {
        Map.Entry<IndexEntry, IndexBlock> lower = blocks.lowerEntry(key);
        if (lower == null) {
          return null;
        }
        key = lower.getKey();
        block = lower.getValue();
        at = block.placeOf(place, order) - 1;
      }
      IndexEntry found = block.get(at--);
      return order.compare(found, last) < 0 ? null : found;
    }
  }
}
