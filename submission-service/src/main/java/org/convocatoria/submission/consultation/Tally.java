package org.convocatoria.submission.consultation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each answer was given among some filled-in questionnaires of one version.
 *
 * @param size how many questionnaires
 * @param cells by question or statement and answer; the answer {@link #ANSWERED} counts all
 */
record Tally(long size, Map<String, Map<String, Long>> cells) {

  /** Stands for any answer. */
  static final String ANSWERED = "";

  private static final String PLACE = "#";
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /** Counts these answers, by question or statement. */
  static Tally of(Questionnaire asked, List<Map<String, Object>> filledIn) {
    Tally tally = new Tally(filledIn.size(), new TreeMap<>());
    for (Map<String, Object> answers : filledIn) {
      answers.forEach((id, answer) -> tally.count(asked, id, answer));
    }
    return tally;
  }

  /** Both together. */
  Tally plus(Tally other) {
    Tally sum = new Tally(size + other.size, new TreeMap<>());
    for (Tally each : List.of(this, other)) {
      each.cells.forEach(
          (id, counts) -> counts.forEach((answer, count) -> sum.add(id, answer, count)));
    }
    return sum;
  }

  /** How often this answer was given. */
  long count(String id, String answer) {
    return cells.getOrDefault(id, Map.of()).getOrDefault(answer, 0L);
  }

  /** The answers that were given to it, with how often. */
  Map<String, Long> of(String id) {
    Map<String, Long> given = new TreeMap<>(cells.getOrDefault(id, Map.of()));
    given.remove(ANSWERED);
    return given;
  }

  /** The name under which it is counted that a ranking has the option at this place, from 1. */
  static String at(String option, int place) {
    return place + PLACE + option;
  }

  /** A number with its first two digits: as exactly as it is counted. */
  static String rounded(Number number) {
    return new BigDecimal(number.toString()).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /**
   * What does not fit its question is no answer: it was given in the moment in which the question
   * was changed.
   */
  private void count(Questionnaire asked, String id, Object answer) {
    Kind kind = asked.question(id).map(Question::kind).orElse(Kind.SINGLE);
    add(id, ANSWERED, 1);
    switch (answer) {
      case List<?> order when kind == Kind.RANKING -> ranking(id, order);
      case List<?> several -> several.forEach(each -> add(id, String.valueOf(each), 1));
      case Number number when kind == Kind.NUMBER && Double.isFinite(number.doubleValue()) ->
          add(id, rounded(number), 1);
      default -> {
        if (kind == Kind.SINGLE || kind == Kind.SCALE) {
          add(id, String.valueOf(answer), 1);
        }
      }
    }
  }

  private void ranking(String id, List<?> order) {
    for (int i = 0; i < order.size(); i++) {
      add(id, at(String.valueOf(order.get(i)), i + 1), 1);
    }
  }

  void add(String id, String answer, long count) {
    cells.computeIfAbsent(id, _ -> new TreeMap<>()).merge(answer, count, Long::sum);
  }
}
