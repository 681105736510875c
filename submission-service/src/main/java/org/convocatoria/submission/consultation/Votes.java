package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.Map;

/**
 * The stances of people on some statements, in no order that says who they are: 1 for agree, -1 for
 * disagree, 0 for no opinion or no answer.
 *
 * @param sampled true if there are more people than these
 */
record Votes(List<String> statements, List<byte[]> people, boolean sampled) {

  /** The number of people who are grouped at most; of more there is a sample. */
  static final int MOST = 10_000;

  /** Copies the lists. */
  Votes {
    statements = List.copyOf(statements);
    people = List.copyOf(people);
  }

  /** The vector of one person's values. */
  static byte[] vector(List<String> statements, Map<String, Object> values) {
    byte[] vector = new byte[statements.size()];
    for (int place = 0; place < vector.length; place++) {
      vector[place] =
          Stance.of(values.get(statements.get(place))).map(Stance::vote).orElse((byte) 0);
    }
    return vector;
  }
}
