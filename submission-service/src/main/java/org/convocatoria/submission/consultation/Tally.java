package org.convocatoria.submission.consultation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each value was given in some responses to one version.
 *
 * @param size the number of responses
 * @param cells counts by question or statement and value; the value {@link #ANY} counts all
 */
record Tally(long size, Map<String, Map<String, Long>> cells) {

  /** Stands for any value. */
  static final String ANY = "";

  private static final String PLACE = "#";
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /** Counts the values of these responses by question or statement. */
  static Tally of(Questionnaire asked, List<Map<String, Object>> filledIn) {
    Tally tally = new Tally(filledIn.size(), new TreeMap<>());
    for (Map<String, Object> values : filledIn) {
      values.forEach((id, value) -> tally.count(asked, id, value));
    }
    return tally;
  }

  /** The sum of both. */
  Tally plus(Tally other) {
    Tally sum = new Tally(size + other.size, new TreeMap<>());
    for (Tally each : List.of(this, other)) {
      each.cells.forEach(
          (id, counts) -> counts.forEach((value, count) -> sum.add(id, value, count)));
    }
    return sum;
  }

  /** How often this value was given. */
  long count(String id, String value) {
    return cells.getOrDefault(id, Map.of()).getOrDefault(value, 0L);
  }

  /** The values of this question or statement with their counts. */
  Map<String, Long> of(String id) {
    Map<String, Long> given = new TreeMap<>(cells.getOrDefault(id, Map.of()));
    given.remove(ANY);
    return given;
  }

  /** The name under which an option's place in a ranking is counted, from 1. */
  static String at(String option, int place) {
    return place + PLACE + option;
  }

  /** A number rounded to two digits, as it is counted. */
  static String rounded(Number number) {
    return new BigDecimal(number.toString()).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /**
   * Ignores a value that does not fit its question: it was given at the moment when the question
   * was changed.
   */
  private void count(Questionnaire asked, String id, Object value) {
    Kind kind = asked.question(id).map(Question::kind).orElse(Kind.SINGLE);
    add(id, ANY, 1);
    switch (value) {
      case List<?> order when kind == Kind.RANKING -> ranking(id, order);
      case List<?> several -> several.forEach(each -> add(id, String.valueOf(each), 1));
      case Number number when kind == Kind.NUMBER && Double.isFinite(number.doubleValue()) ->
          add(id, rounded(number), 1);
      default -> {
        if (kind == Kind.SINGLE || kind == Kind.SCALE) {
          add(id, String.valueOf(value), 1);
        }
      }
    }
  }

  private void ranking(String id, List<?> order) {
    for (int i = 0; i < order.size(); i++) {
      add(id, at(String.valueOf(order.get(i)), i + 1), 1);
    }
  }

  void add(String id, String value, long count) {
    cells.computeIfAbsent(id, _ -> new TreeMap<>()).merge(value, count, Long::sum);
  }
}
