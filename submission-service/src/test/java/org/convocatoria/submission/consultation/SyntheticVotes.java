package org.convocatoria.submission.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Votes of invented groups, each with a mind of its own. */
final class SyntheticVotes {

  private SyntheticVotes() {}

  /**
   * The votes of one person of a group.
   *
   * @param strays how often the person votes against the group
   */
  static byte[] person(int group, int statements, double strays, Random random) {
    SplittableRandom mind = new SplittableRandom(group);
    byte[] votes = new byte[statements];
    for (int i = 0; i < statements; i++) {
      int side = mind.nextBoolean() ? 1 : -1;
      votes[i] = (byte) (random.nextDouble() < strays ? -side : side);
    }
    return votes;
  }

  /** The statements a0, a1 and so on. */
  static List<String> statements(int number) {
    return IntStream.range(0, number).mapToObj(i -> "a" + i).toList();
  }

  /** A person's votes as values of a response; 0 is no opinion. */
  static Map<String, Object> values(byte[] votes) {
    Map<String, Object> values = new TreeMap<>();
    for (int i = 0; i < votes.length; i++) {
      values.put("a" + i, votes[i] == 0 ? "noOpinion" : votes[i] > 0 ? "agree" : "disagree");
    }
    return values;
  }

  /** Two groups of one mind each on all but the first statement, to which all agree. */
  static List<byte[]> twoMinds(int one, int other, int statements) {
    List<byte[]> people = new ArrayList<>();
    for (int person = 0; person < one + other; person++) {
      byte[] votes = new byte[statements];
      for (int i = 0; i < statements; i++) {
        boolean first = person < one;
        boolean agrees = i == 0 || (first ? i % 2 == 0 : i % 2 == 1);
        votes[i] = (byte) (agrees ? 1 : -1);
      }
      people.add(votes);
    }
    return people;
  }
}
