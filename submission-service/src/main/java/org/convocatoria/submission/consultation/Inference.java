package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/**
 * The conclusions that a reader can draw from the shares of groups that take a stance, from the
 * groups' sizes and from the published total of the stance.
 *
 * @param total the counts that the published total may be
 * @param others the number of people in no group who may be in the total
 */
record Inference(List<Share> shares, List<Long> sizes, Span total, long others) {

  /** The numbers from one to another. */
  record Span(long least, long most) {}

  /**
   * True if the total stays as open as it was, and each group's count has enough possible values,
   * so that neither those who take the stance nor those who do not can be counted where they are
   * few.
   */
  boolean tellsNothingSmall() {
    return Disclosure.sum(bounds(Share::least)) <= total.least
        && total.most <= Disclosure.sum(bounds(Share::most)) + others
        && IntStream.range(0, sizes.size())
            .mapToObj(this::of)
            .allMatch(each -> each.most - each.least + 1 >= Disclosure.POSSIBLE);
  }

  /** The possible counts of a group: what its share allows, and what the other groups leave. */
  private Span of(int group) {
    List<Long> least = bounds(Share::least);
    List<Long> most = bounds(Share::most);
    long from = total.least - others - Disclosure.sum(most) + most.get(group);
    long to = total.most - Disclosure.sum(least) + least.get(group);
    return new Span(Math.max(least.get(group), from), Math.min(most.get(group), to));
  }

  private List<Long> bounds(ToLongBiFunction<Share, Long> bound) {
    return IntStream.range(0, sizes.size())
        .mapToObj(group -> bound.applyAsLong(shares.get(group), sizes.get(group)))
        .toList();
  }
}
