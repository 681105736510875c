package org.convocatoria.plan.version;

import java.util.List;

/**
 * How far everybody who contributed has been dealt with, each contribution once; what was withdrawn
 * waits for nothing and is not counted.
 *
 * @param answers those that are used or answered, by what became of them
 * @param toReview those that review has not decided on
 * @param toAnswer those that a table works with and that have neither a use nor an answer
 * @param tables the same by table; one that lies on two tables counts with both
 */
public record Progress(Tally answers, long toReview, long toAnswer, List<OfTable> tables) {

  /** How far one table is with what lies on it. */
  public record OfTable(String table, long total, long done) {

    /** How many of them wait for a use or an answer. */
    public long waiting() {
      return total - done;
    }
  }

  /** Copies what it is given. */
  public Progress {
    tables = List.copyOf(tables);
  }

  /** How many have been dealt with. */
  public long done() {
    return answers.sum();
  }

  /** How many there are. */
  public long total() {
    return done() + toReview + toAnswer;
  }
}
