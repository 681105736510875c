package org.convocatoria.submission.consultation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides counts that are so small that people could be recognised by them, and enough others that
 * nobody can compute the small ones from a total.
 */
public final class Disclosure {

  /** The number of values that must at least remain possible for each small count. */
  static final long POSSIBLE = 3;

  private static final long LARGEST_SMALL = Figure.FLOOR - 1L;

  private final List<Long> counts;
  private final Set<Integer> known;
  private final Set<Integer> hidden = new HashSet<>();

  private Disclosure(List<Long> counts, Set<Integer> known) {
    this.counts = counts;
    this.known = known;
  }

  /**
   * Hides counts of choices where everybody made at least one, so that their sum is at least the
   * number of people.
   */
  static List<Figure> choices(List<Long> counts, long people) {
    List<Figure> figures = new ArrayList<>(counts.stream().map(Disclosure::of).toList());
    long small = figures.stream().filter(Figure::small).count();
    long shown = figures.stream().mapToLong(Figure::count).sum();
    long least = people - shown - (small - 1) * LARGEST_SMALL;
    if (small > 0 && LARGEST_SMALL - Math.max(0, least) + 1 < POSSIBLE) {
      IntStream.range(0, counts.size())
          .filter(place -> figures.get(place).shown())
          .boxed()
          .min(Comparator.comparing(counts::get))
          .ifPresent(place -> figures.set(place, Figure.TELLING));
    }
    return figures;
  }

  /** A count that stands alone. */
  static Figure of(long count) {
    return count < Figure.FLOOR ? Figure.SMALL : Figure.of(count);
  }

  /** This number of withheld counts. */
  static List<Figure> withheld(int number) {
    return Collections.nCopies(number, Figure.TELLING);
  }

  /**
   * Hides counts whose sum is published.
   *
   * @param known the places whose counts are published elsewhere, where hiding protects nothing
   */
  public static List<Figure> parts(List<Long> counts, Set<Integer> known) {
    return sum(counts) < Figure.FLOOR
        ? Collections.nCopies(counts.size(), Figure.SMALL)
        : new Disclosure(counts, known).figures();
  }

  static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private List<Figure> figures() {
    places().filter(this::small).forEach(hidden::add);
    List<Integer> others =
        new ArrayList<>(
            places()
                .filter(place -> !small(place) && !known.contains(place))
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList());
    while (!safe()) {
      if (others.isEmpty()) {
        return withheld(counts.size());
      }
      hidden.add(others.removeFirst());
    }
    return places().mapToObj(this::figure).toList();
  }

  private Figure figure(int place) {
    if (!hidden.contains(place)) {
      return Figure.of(counts.get(place));
    }
    return small(place) ? Figure.SMALL : Figure.TELLING;
  }

  /** True if a reader who knows the sum cannot narrow any small count down too far. */
  private boolean safe() {
    long sum = hidden.stream().mapToLong(counts::get).sum();
    long small = hidden.stream().filter(this::small).count();
    long others = hidden.size() - small;
    if (small == 0) {
      return true;
    }
    long most = Math.min(LARGEST_SMALL, sum - others * Figure.FLOOR);
    long least = Math.max(0, sum - (small - 1) * LARGEST_SMALL - mostOf(others));
    return most - least + 1 >= POSSIBLE;
  }

  /** The largest possible sum of hidden counts: the smallest counts are hidden first. */
  private long mostOf(long others) {
    return others
        * places()
            .filter(place -> !hidden.contains(place) && !known.contains(place))
            .mapToLong(counts::get)
            .min()
            .orElse(sum(counts));
  }

  private boolean small(int place) {
    return counts.get(place) < Figure.FLOOR;
  }

  private IntStream places() {
    return IntStream.range(0, counts.size());
  }
}
