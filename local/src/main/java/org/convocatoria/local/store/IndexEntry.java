package org.convocatoria.local.store;

import java.time.Instant;
import java.util.List;

/**
 * An index entry, or a bound between entries: `edge` is 0 for entries, below or above it for
 * bounds. The first value's beginning is kept beside it as a number, which decides most comparisons
 * without following a reference.
 */
final class IndexEntry {

  /** What {@link #head} was made of; heads compare only within one of the ordered kinds. */
  enum Head {
    TEXT,
    WHOLE,
    TIME,
    OTHER
  }

  private final List<Object> values;
  private final long position;
  private final int edge;
  private final Head kind;
  private final long head;

  private IndexEntry(List<Object> values, long position, int edge) {
    this.values = values;
    this.position = position;
    this.edge = edge;
    Object first = values.isEmpty() ? Head.OTHER : values.getFirst();
    switch (first) {
      case String text -> {
        this.kind = Head.TEXT;
        this.head = beginning(text);
      }
      case Integer number -> {
        this.kind = Head.WHOLE;
        this.head = number;
      }
      case Long number -> {
        this.kind = Head.WHOLE;
        this.head = number;
      }
      case Instant instant -> {
        this.kind = Head.TIME;
        this.head = instant.toEpochMilli();
      }
      default -> {
        this.kind = Head.OTHER;
        this.head = 0;
      }
    }
  }

  static IndexEntry of(List<Object> values, long position) {
    return new IndexEntry(values, position, 0);
  }

  /** Sorts before all entries that begin with these values. */
  static IndexEntry before(List<Object> prefix) {
    return new IndexEntry(prefix, 0, -1);
  }

  /** Sorts before all entries and all other bounds. */
  static IndexEntry lowest() {
    return new IndexEntry(List.of(), 0, Integer.MIN_VALUE);
  }

  /** Sorts after all entries that begin with these values. */
  static IndexEntry after(List<Object> prefix) {
    return new IndexEntry(prefix, 0, 1);
  }

  List<Object> values() {
    return values;
  }

  long position() {
    return position;
  }

  int edge() {
    return edge;
  }

  /**
   * The order of the first values where the heads tell; 0 where the values have to be looked at.
   */
  int compareHead(IndexEntry other) {
    return kind == other.kind && kind != Head.OTHER ? Long.compare(head, other.head) : 0;
  }

  /** The first four characters, in String's own order; no character reads as the lowest. */
  private static long beginning(String text) {
    long head = 0;
    for (int i = 0; i < 4; i++) {
      head = head << 16 | (i < text.length() ? text.charAt(i) : 0);
    }
    // Shifted so that the signed comparison agrees with the characters' unsigned one.
    return head ^ Long.MIN_VALUE;
  }
}
