package org.convocatoria.local.store;

import java.util.Arrays;
import java.util.List;

/**
 * Some neighbouring entries of an index, never changed: an entry costs a reference for each of its
 * values and eight bytes, where an object of its own with a list would cost ten times that.
 */
final class IndexBlock {

  /** More would make each write copy more; fewer would leave the map of blocks larger. */
  static final int LARGEST = 64;

  private final int width;
  private final Object[] values;
  private final long[] positions;

  private IndexBlock(int width, Object[] values, long[] positions) {
    this.width = width;
    this.values = values;
    this.positions = positions;
  }

  static IndexBlock empty(int width) {
    return new IndexBlock(width, new Object[0], new long[0]);
  }

  int size() {
    return positions.length;
  }

  boolean isFull() {
    return size() > LARGEST;
  }

  IndexEntry get(int at) {
    Object[] own = Arrays.copyOfRange(values, at * width, (at + 1) * width);
    return IndexEntry.of(Arrays.asList(own), positions[at]);
  }

  /** The place of the first entry that is not before this one. */
  int placeOf(IndexEntry wanted, IndexKeyOrder order) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, wanted, order) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean holds(int at, IndexEntry wanted, IndexKeyOrder order) {
    return at < size() && compare(at, wanted, order) == 0;
  }

  private int compare(int at, IndexEntry other, IndexKeyOrder order) {
    int fields = Math.min(width, other.values().size());
    for (int i = 0; i < fields; i++) {
      int by = order.compareField(i, values[at * width + i], other.values().get(i));
      if (by != 0) {
        return by;
      }
    }
    return other.edge() == 0
        ? Long.compare(positions[at], other.position())
        : Integer.compare(0, other.edge());
  }

  /** The same with one more, at its place. */
  IndexBlock with(int at, IndexEntry added) {
    Object[] wider = new Object[values.length + width];
    System.arraycopy(values, 0, wider, 0, at * width);
    List<Object> own = added.values();
    for (int i = 0; i < width; i++) {
      wider[at * width + i] = shared(at, i, own.get(i));
    }
    System.arraycopy(values, at * width, wider, (at + 1) * width, values.length - at * width);
    long[] longer = new long[size() + 1];
    System.arraycopy(positions, 0, longer, 0, at);
    longer[at] = added.position();
    System.arraycopy(positions, at, longer, at + 1, size() - at);
    return new IndexBlock(width, wider, longer);
  }

  /** Neighbours mostly begin alike, and then need one copy of it. */
  private Object shared(int at, int field, Object value) {
    for (int neighbour = Math.max(0, at - 1); neighbour <= at && neighbour < size(); neighbour++) {
      Object other = values[neighbour * width + field];
      if (value.equals(other)) {
        return other;
      }
    }
    return value;
  }

  IndexBlock without(int at) {
    Object[] narrower = new Object[values.length - width];
    System.arraycopy(values, 0, narrower, 0, at * width);
    System.arraycopy(values, (at + 1) * width, narrower, at * width, narrower.length - at * width);
    long[] shorter = new long[size() - 1];
    System.arraycopy(positions, 0, shorter, 0, at);
    System.arraycopy(positions, at + 1, shorter, at, shorter.length - at);
    return new IndexBlock(width, narrower, shorter);
  }

  IndexBlock part(int from, int to) {
    return new IndexBlock(
        width,
        Arrays.copyOfRange(values, from * width, to * width),
        Arrays.copyOfRange(positions, from, to));
  }
}
