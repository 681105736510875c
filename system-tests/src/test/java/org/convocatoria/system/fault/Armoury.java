package org.convocatoria.system.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which failpoint each life of a service carries: one after the other, so that none is left out,
 * and by the part's own count, so that a seed repeats it whoever else died in between. Every third
 * life carries none: what a start mends has to come right without one too.
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

  /** A mail is a rarer thing than an event, so its failpoints are reached sooner. */
  private static final int MAIL_SOONER = 8;

  static final List<String> FAILPOINTS =
      Stream.concat(EVERYWHERE.stream(), MAIL.stream()).distinct().toList();

  /** How often a failpoint is passed at least before it is the one: some work gets done. */
  private static final int FIRST_LIFE = 40;

  private static final int LATER_LIFE = 100;

  /** Has no divisor in common with the number of failpoints, so that a part comes by them all. */
  private static final int STEP = 5;

  private final long seed;
  private final Map<String, Integer> lives = new HashMap<>();
  private final Map<String, Random> randoms = new HashMap<>();
  private boolean closed;

  Armoury(long seed) {
    this.seed = seed;
  }

  /** A first life dies sooner: a short run has few others. */
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
    boolean mail = part.startsWith("notification");
    List<String> names = mail ? MAIL : EVERYWHERE;
    int about = mail ? reached / MAIL_SOONER : reached;
    int life = lives.merge(part, 1, Integer::sum) - 1;
    if (life % 3 == 2) {
      return null;
    }
    int armed = life - life / 3;
    int turn = Layout.SERVICES.indexOf(part) + STEP * armed;
    Random random = randoms.computeIfAbsent(part, _ -> new Random(seed * 31 + part.hashCode()));
    return names.get(turn % names.size()) + ":" + (about + random.nextInt(about));
  }
}
