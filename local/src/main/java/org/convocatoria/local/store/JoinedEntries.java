package org.convocatoria.local.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The entries of one range after the other, each looked up when it is its turn. A stream's flatMap
 * would collect all of a range before its iterator returns the first.
 */
final class JoinedEntries<R> implements Iterator<IndexEntry> {

  private final Iterator<R> ranges;
  private final Function<R, Iterator<IndexEntry>> entries;
  private Iterator<IndexEntry> current = Collections.emptyIterator();

  JoinedEntries(List<R> ranges, Function<R, Iterator<IndexEntry>> entries) {
    this.ranges = ranges.iterator();
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && ranges.hasNext()) {
      current = entries.apply(ranges.next());
    }
    return current.hasNext();
  }

  @Override
  public IndexEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
