package org.convocatoria.submission.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups voters and says what the groups think, in bands from which no small count can be computed.
 * Of each statement one stance is told, and only if that leaves its published results as they are.
 */
final class OpinionGroups {

  /** Smaller groups would need bands that say nothing. */
  static final int SMALLEST = 2 * Figure.FLOOR;

  private static final double DIFFERENT = 0.3;
  private static final double SAME_SIDE = 0.6;
  private static final int MARKS = 3;
  private static final int COMMON = 5;

  private final Votes votes;
  private final int[] groups;
  private final List<Long> sizes;

  private OpinionGroups(Votes votes) {
    this.votes = votes;
    this.groups = Clustering.of(votes.people().toArray(byte[][]::new), SMALLEST);
    this.sizes = counted(_ -> true);
  }

  /**
   * The groups of one version; nothing if there are too few voters.
   *
   * @param published the released results of the statements
   */
  static Optional<Opinions> of(int version, Votes votes, Map<String, Result> published) {
    if (votes.people().size() < Opinions.FLOOR) {
      return Optional.empty();
    }
    OpinionGroups grouped = new OpinionGroups(votes);
    int voters = votes.people().size();
    if (grouped.sizes.size() < 2) {
      return Optional.of(
          new Opinions(version, voters, votes.sampled(), List.of(), List.of(), List.of()));
    }
    List<Row> rows = grouped.rows(published);
    List<Opinions.Stand> differing = grouped.differing(rows);
    return Optional.of(
        new Opinions(
            version,
            voters,
            votes.sampled(),
            grouped.named(),
            differing,
            grouped.common(rows, differing.stream().map(Opinions.Stand::statement).toList())));
  }

  /** The number of people of each group who take one stance on a statement. */
  private record Row(String statement, Stance stance, List<Long> counts, List<Long> sizes) {

    double share(int group) {
      return (double) counts.get(group) / sizes.get(group);
    }

    double least() {
      return groups().mapToDouble(this::share).min().orElse(0);
    }

    double spread() {
      return groups().mapToDouble(this::share).max().orElse(0) - least();
    }

    /** The difference between the share of this group and that of all other people. */
    double difference(int group) {
      long others = Disclosure.sum(counts) - counts.get(group);
      long people = Disclosure.sum(sizes) - sizes.get(group);
      return Math.abs(share(group) - (double) others / people);
    }

    List<Share> shares() {
      return groups().mapToObj(group -> Share.of(counts.get(group), sizes.get(group))).toList();
    }

    Opinions.Stand told(List<String> marks) {
      return new Opinions.Stand(statement, stance.wire(), marks, shares());
    }

    private IntStream groups() {
      return IntStream.range(0, counts.size());
    }
  }

  /** The rows that may be told, at most one of each statement. */
  private List<Row> rows(Map<String, Result> published) {
    return IntStream.range(0, votes.statements().size())
        .mapToObj(place -> row(place, published.get(votes.statements().get(place))))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The stance on which the groups differ most; if they differ little, the one most of them take.
   */
  private Optional<Row> row(int place, @Nullable Result published) {
    List<Row> safe =
        Stream.of(Stance.AGREE, Stance.DISAGREE)
            .map(stance -> row(place, stance))
            .filter(row -> published != null && tellsNothingSmall(row, published))
            .toList();
    return safe.stream()
        .max(Comparator.comparingDouble(Row::spread))
        .filter(row -> row.spread() >= DIFFERENT)
        .or(() -> safe.stream().max(Comparator.comparingDouble(Row::least)));
  }

  private boolean tellsNothingSmall(Row row, Result published) {
    long others = Math.max(0, published.answered().count() - votes.people().size());
    return published
        .span(row.stance().wire())
        .map(total -> new Inference(row.shares(), sizes, total, others))
        .filter(Inference::tellsNothingSmall)
        .isPresent();
  }

  private Row row(int place, Stance stance) {
    List<Long> counts = counted(person -> person[place] == stance.vote());
    return new Row(votes.statements().get(place), stance, counts, sizes);
  }

  /** The number of people of each group who are like this. */
  private List<Long> counted(Predicate<byte[]> like) {
    long[] counts = new long[1 + IntStream.of(groups).max().orElse(0)];
    for (int person = 0; person < groups.length; person++) {
      if (like.test(votes.people().get(person))) {
        counts[groups[person]]++;
      }
    }
    return LongStream.of(counts).boxed().toList();
  }

  /** For each group the statements that distinguish it most; one may distinguish several. */
  private List<Opinions.Stand> differing(List<Row> rows) {
    List<List<Row>> distinguishing = new ArrayList<>();
    for (int g = 0; g < sizes.size(); g++) {
      int group = g;
      distinguishing.add(
          rows.stream()
              .filter(row -> row.difference(group) >= DIFFERENT)
              .sorted(Comparator.comparingDouble((Row row) -> -row.difference(group)))
              .limit(MARKS)
              .toList());
    }
    return rows.stream()
        .filter(row -> distinguishing.stream().anyMatch(each -> each.contains(row)))
        .sorted(Comparator.comparingDouble((Row row) -> -row.spread()))
        .map(
            row ->
                row.told(
                    IntStream.range(0, sizes.size())
                        .filter(g -> distinguishing.get(g).contains(row))
                        .mapToObj(OpinionGroups::name)
                        .toList()))
        .toList();
  }

  private List<Opinions.Stand> common(List<Row> rows, List<String> told) {
    return rows.stream()
        .filter(row -> !told.contains(row.statement()) && row.least() >= SAME_SIDE)
        .sorted(Comparator.comparingDouble((Row row) -> -row.least()))
        .limit(COMMON)
        .map(row -> row.told(List.of()))
        .toList();
  }

  private List<Opinions.Group> named() {
    return IntStream.range(0, sizes.size())
        .mapToObj(g -> new Opinions.Group(name(g), sizes.get(g).intValue()))
        .toList();
  }

  private static String name(int group) {
    return String.valueOf((char) ('A' + group));
  }
}
