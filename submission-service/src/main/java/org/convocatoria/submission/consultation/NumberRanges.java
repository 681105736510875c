package org.convocatoria.submission.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Groups numbers into a few ranges with round ends, which reveal no single number. */
final class NumberRanges {

  /** Separates the ends of a range, which includes the first and excludes the second. */
  static final String TO = "..";

  private static final int MOST = 10;
  private static final BigDecimal[] STEPS = {
    BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN
  };

  private NumberRanges() {}

  /**
   * The ranges in their order with the number of values in each. Neighbours are merged until none
   * has too few.
   */
  static Map<String, Long> of(Map<String, Long> numbers) {
    SortedMap<BigDecimal, Long> sorted = new TreeMap<>();
    numbers.forEach((number, count) -> sorted.merge(new BigDecimal(number), count, Long::sum));
    Map<String, Long> ranges = new LinkedHashMap<>();
    if (sorted.size() <= MOST && sorted.values().stream().allMatch(n -> n >= Figure.FLOOR)) {
      sorted.forEach((number, count) -> ranges.put(number.toPlainString(), count));
      return ranges;
    }
    BigDecimal step = step(sorted.lastKey().subtract(sorted.firstKey()));
    BigDecimal from = floor(sorted.firstKey(), step);
    BigDecimal to = from.add(step);
    while (from.compareTo(sorted.lastKey()) <= 0) {
      boolean few = sum(sorted.subMap(from, to)) < Figure.FLOOR;
      boolean fewLeft = sum(sorted.tailMap(to)) < Figure.FLOOR;
      if (to.compareTo(sorted.lastKey()) <= 0 && (few || fewLeft)) {
        to = to.add(step);
      } else {
        ranges.put(plain(from) + TO + plain(to), sum(sorted.subMap(from, to)));
        from = to;
        to = from.add(step);
      }
    }
    return ranges;
  }

  private static long sum(SortedMap<BigDecimal, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The smallest round step that divides this width into no more ranges than allowed. */
  private static BigDecimal step(BigDecimal width) {
    if (width.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal least = width.divide(BigDecimal.valueOf(MOST - 1L), 20, RoundingMode.UP);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    for (BigDecimal each : STEPS) {
      BigDecimal step = power.multiply(each);
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  private static BigDecimal floor(BigDecimal number, BigDecimal step) {
    return number.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
