package org.convocatoria.system.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which failpoint each life of a service carries: one after the other, so that none is left out.
 */
final class Armoury {

  private static final List<String> EVERYWHERE =
      List.of(
          "outbox.after-write",
          "inbox.after-commit",
          "outbox.before-send",
          "inbox.before-effect",
          "outbox.after-send",
          "inbox.after-effect",
          "outbox.before-removal",
          "inbox.before-commit");
  private static final List<String> MAIL =
      List.of(
          "reaction.after-perform",
          "mail.before-data",
          "reaction.before-perform",
          "mail.after-data");

  static final List<String> FAILPOINTS =
      Stream.concat(EVERYWHERE.stream(), MAIL.stream()).distinct().toList();

  private static final int FIRST_LIFE = 20;
  private static final int LATER_LIFE = 12;

  private final Random random;
  private final Map<List<String>, Integer> turns = new HashMap<>();
  private boolean closed;

  Armoury(long seed) {
    this.random = new Random(seed);
  }

  /** A first life dies later in it, so that everything once starts. */
  synchronized @Nullable String first(String part) {
    return next(part, FIRST_LIFE);
  }

  /** The failpoint of a part's next life, written {@code name:n}; null for those without any. */
  synchronized @Nullable String next(String part) {
    return next(part, LATER_LIFE);
  }

  /** From now on nothing is made to die any more. */
  synchronized void close() {
    closed = true;
  }

  private @Nullable String next(String part, int reached) {
    if (closed || !Layout.SERVICES.contains(part)) {
      return null;
    }
    List<String> names = part.startsWith("notification") ? MAIL : EVERYWHERE;
    int turn = turns.merge(names, 1, Integer::sum) - 1;
    return names.get(turn % names.size()) + ":" + (reached + random.nextInt(reached));
  }
}
