package org.convocatoria.local.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The entries of several ranges, each in order, in this order. */
final class MergedEntries implements Iterator<IndexEntry> {

  private record Head(IndexEntry entry, Iterator<IndexEntry> rest) {}

  private final PriorityQueue<Head> heads;

  MergedEntries(List<Iterator<IndexEntry>> ranges, Comparator<IndexEntry> order) {
    heads = new PriorityQueue<>(Comparator.comparing(Head::entry, order));
    ranges.forEach(this::advance);
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public IndexEntry next() {
    Head first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    advance(first.rest());
    return first.entry();
  }

  private void advance(Iterator<IndexEntry> range) {
    if (range.hasNext()) {
      heads.add(new Head(range.next(), range));
    }
  }
}
