package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InferenceTest {

  /** Everything that fits the bands and the total is tried. */
  @Test
  void nobodyCanComputeASmallCountOfAGroupOrNarrowTheTotal() {
    Random random = new Random(2014);
    int told = 0;
    for (int round = 0; round < 3_000; round++) {
      List<Long> sizes = random.longs(2 + random.nextInt(2), 10, 40).boxed().toList();
      List<Long> counts = sizes.stream().map(size -> count(size, random)).toList();
      long sum = Disclosure.sum(counts);
      Inference.Span total =
          new Inference.Span(Math.max(0, sum - random.nextInt(6)), sum + random.nextInt(6));
      Inference known = new Inference(shares(counts, sizes), sizes, total, random.nextInt(3));
      if (known.tellsNothingSmall()) {
        told++;
        for (int group = 0; group < sizes.size(); group++) {
          assertThat(possible(known, group))
              .as("%s of %s as %s", counts, sizes, known)
              .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(totals(known)).as("%s", known).hasSize((int) (total.most() - total.least() + 1));
      }
    }
    assertThat(told).isBetween(100, 2_900);
  }

  @Test
  void aTotalThatLeavesAGroupNoChoiceIsNoticed() {
    List<Long> sizes = List.of(50L, 50L);
    List<Share> shares = shares(List.of(2L, 50L), sizes);
    assertThat(new Inference(shares, sizes, new Inference.Span(52, 52), 0).tellsNothingSmall())
        .isTrue();
    assertThat(new Inference(shares, sizes, new Inference.Span(54, 54), 0).tellsNothingSmall())
        .as("only 4 of one group and all of the other")
        .isFalse();
    assertThat(
            new Inference(shares(List.of(0L, 45L), sizes), sizes, new Inference.Span(45, 45), 0)
                .tellsNothingSmall())
        .as("only none of one group and 45 of the other")
        .isFalse();
    assertThat(
            new Inference(shares(List.of(0L, 45L), sizes), sizes, new Inference.Span(40, 45), 0)
                .tellsNothingSmall())
        .as("the total was less certain before")
        .isFalse();
  }

  private static List<Share> shares(List<Long> counts, List<Long> sizes) {
    return IntStream.range(0, sizes.size())
        .mapToObj(group -> Share.of(counts.get(group), sizes.get(group)))
        .toList();
  }

  private static long count(long size, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextLong(3);
      case 1 -> size - random.nextLong(3);
      default -> random.nextLong(size + 1);
    };
  }

  private static Set<Long> possible(Inference known, int wanted) {
    Set<Long> others = sums(known, wanted);
    Set<Long> found = new TreeSet<>();
    counts(known, wanted)
        .filter(own -> others.stream().anyMatch(rest -> fits(known, own + rest)))
        .forEach(found::add);
    return found;
  }

  private static Set<Long> totals(Inference known) {
    Set<Long> found = new TreeSet<>();
    for (long sum : sums(known, -1)) {
      LongStream.rangeClosed(sum, sum + known.others())
          .filter(each -> each >= known.total().least() && each <= known.total().most())
          .forEach(found::add);
    }
    return found;
  }

  private static boolean fits(Inference known, long sum) {
    return sum <= known.total().most() && sum + known.others() >= known.total().least();
  }

  /** All sums of possible counts of the groups but one. */
  private static Set<Long> sums(Inference known, int without) {
    Set<Long> sums = Set.of(0L);
    for (int group = 0; group < known.sizes().size(); group++) {
      if (group != without) {
        Set<Long> longer = new TreeSet<>();
        for (long each : sums) {
          counts(known, group).forEach(count -> longer.add(each + count));
        }
        sums = longer;
      }
    }
    return sums;
  }

  private static LongStream counts(Inference known, int group) {
    Share share = known.shares().get(group);
    long size = known.sizes().get(group);
    return LongStream.rangeClosed(0, size)
        .filter(
            count ->
                100 * count >= share.from() * size
                    && (share.to() == 100 || 100 * count < share.to() * size));
  }
}
