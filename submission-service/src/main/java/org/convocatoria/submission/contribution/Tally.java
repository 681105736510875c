package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of one call, counted by all that they are counted by. Telling it of one again
 * moves that one to where it counts now.
 */
final class Tally {

  private static final long NEVER = Long.MIN_VALUE;

  /** The number of contributions in a cell, and the cell's place among all of them. */
  private static final class Count {
    private final int place;
    private final Status status;
    private long contributions;

    Count(int place, Status status) {
      this.place = place;
      this.status = status;
    }
  }

  private final Map<TallyCell, Count> counts = new HashMap<>();

  /** Where each counts, by its running number, which has few gaps. */
  private final List<@Nullable Count> counted = new ArrayList<>();

  /** When each was received, admitted and last changed, likewise, in milliseconds. */
  private long[] received = new long[0];

  private long[] admitted = new long[0];
  private long[] changed = new long[0];

  void put(Document row) {
    int number = row.get(ContributionFilters.NUMBER, Number.class).intValue();
    while (counted.size() <= number) {
      counted.add(null);
    }
    if (received.length <= number) {
      int more = number + number / 8 + 1_000;
      received = Arrays.copyOf(received, more);
      admitted = Arrays.copyOf(admitted, more);
      changed = Arrays.copyOf(changed, more);
    }
    received[number] = millis(row, "arrivedAt");
    admitted[number] = millis(row, ContributionFilters.ADMITTED_AT);
    changed[number] = millis(row, ContributionFilters.CHANGED);
    TallyCell cell = TallyCell.of(row);
    Count now = counts.computeIfAbsent(cell, _ -> new Count(counts.size(), cell.status()));
    Count before = counted.set(number, now);
    if (before != null) {
      before.contributions--;
    }
    now.contributions++;
  }

  private static long millis(Document row, String field) {
    return row.getDate(field) == null ? NEVER : row.getDate(field).toInstant().toEpochMilli();
  }

  /** How many there are in each cell, without empty ones. */
  List<CoverageCell> cells() {
    Map<CoverageCell, Long> cells = new LinkedHashMap<>();
    counts.forEach(
        (cell, count) -> {
          if (count.contributions > 0) {
            cells.merge(cell.coverage(), count.contributions, Long::sum);
          }
        });
    return cells.entrySet().stream().map(each -> each.getKey().with(each.getValue())).toList();
  }

  /** How many there are for each value, in their order, of one status or of all. */
  Map<String, Long> by(Dimension dimension, @Nullable Status of) {
    Map<String, Long> by = new TreeMap<>();
    counts.forEach(
        (cell, count) -> {
          long number = count.contributions;
          if (number > 0 && (of == null || cell.status() == of)) {
            cell.values(dimension).forEach(value -> by.merge(value, number, Long::sum));
          }
        });
    return by;
  }

  /**
   * True if one that was public before then changed since, or was closed so shortly before then
   * that it may have been read too early.
   */
  boolean changedSince(Instant then) {
    long at = then.toEpochMilli();
    long late = then.minus(Totals.LATE).toEpochMilli();
    for (int number = 0; number < counted.size(); number++) {
      Count count = counted.get(number);
      boolean wasPublic = count != null && admitted[number] != NEVER && admitted[number] < at;
      if (wasPublic
          && (changed[number] >= at
              || (changed[number] >= late && count.status != Status.ADMITTED))) {
        return true;
      }
    }
    return false;
  }

  /** How many stand in each status, of those that a query without words finds in this span. */
  Map<Status, Long> matching(ContributionQuery query, Span span) {
    boolean whole = span.isAll() && query.before().isEmpty() && query.admittedUntil().isEmpty();
    long[] found = new long[counts.size()];
    BitSet wanted = new BitSet(counts.size());
    counts.forEach(
        (cell, count) -> {
          if (cell.isWanted(query)) {
            wanted.set(count.place);
            found[count.place] = whole ? count.contributions : 0;
          }
        });
    if (!whole) {
      Span within = query.before().map(span::below).orElse(span);
      each(wanted, query.admittedUntil().orElse(null), within, found);
    }
    return byStatus(found);
  }

  private Map<Status, Long> byStatus(long[] found) {
    Map<Status, Long> by = new EnumMap<>(Status.class);
    for (Count count : counts.values()) {
      if (found[count.place] > 0) {
        by.merge(count.status, found[count.place], Long::sum);
      }
    }
    return by;
  }

  /** Looks at each contribution, which takes some milliseconds for a quarter of a million. */
  private void each(BitSet wanted, @Nullable Instant admittedUntil, Span span, long[] found) {
    long until = admittedUntil == null ? Long.MAX_VALUE : admittedUntil.toEpochMilli();
    long last = Math.min(span.last(), counted.size() - 1L);
    for (int number = (int) Math.max(0, span.first()); number <= last; number++) {
      Count count = counted.get(number);
      if (count == null || !span.holds(received[number], admitted[number])) {
        continue;
      }
      boolean inTime =
          admittedUntil == null || (admitted[number] != NEVER && admitted[number] < until);
      if (inTime && wanted.get(count.place)) {
        found[count.place]++;
      }
    }
  }

  /**
   * Between two numbers, and received or admitted between two times.
   *
   * @param first the first number
   * @param last the last number
   */
  record Span(
      long first,
      long last,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Instant admittedFrom) {

    /** Numbers begin at one. */
    static final Span ALL = new Span(1, Long.MAX_VALUE, null, null, null);

    boolean isAll() {
      return equals(ALL);
    }

    Span below(long number) {
      return new Span(first, Math.min(last, number - 1), from, until, admittedFrom);
    }

    boolean holds(long receivedAt, long admittedAt) {
      return (from == null || receivedAt >= from.toEpochMilli())
          && (until == null || receivedAt < until.toEpochMilli())
          && (admittedFrom == null || admittedAt >= admittedFrom.toEpochMilli());
    }
  }
}
