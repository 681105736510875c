package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convocatoria.system.fault.Fault.Kind;
import org.jspecify.annotations.Nullable;

/** What goes wrong and when: the same for the same seed. */
final class Schedule {

  private static final List<String> EVERYWHERE =
      List.of(
          "outbox.after-write",
          "outbox.before-send",
          "outbox.after-send",
          "outbox.before-removal",
          "inbox.before-effect",
          "inbox.after-effect",
          "inbox.before-commit",
          "inbox.after-commit");
  private static final List<String> MAIL =
      List.of(
          "reaction.before-perform",
          "reaction.after-perform",
          "mail.before-data",
          "mail.after-data",
          "outbox.before-send",
          "inbox.after-effect",
          "inbox.before-commit");

  static final List<String> FAILPOINTS =
      java.util.stream.Stream.concat(EVERYWHERE.stream(), MAIL.stream()).distinct().toList();

  /** Longer than the consumers' session timeout of 6 s. */
  private static final int LONG_PAUSE = 7_000;

  private final Random random;
  private final Map<String, Integer> turns = new HashMap<>();
  private final List<String> next = new ArrayList<>();

  private Schedule(Random random) {
    this.random = random;
  }

  static List<Fault> of(long seed, Duration length) {
    Schedule schedule = new Schedule(new Random(seed));
    List<Fault> faults = new ArrayList<>();
    long at = 0;
    while (at < length.toMillis()) {
      Fault next = schedule.next();
      faults.add(next);
      at += next.afterMillis();
    }
    return faults;
  }

  private Fault next() {
    long after = 1_000L + random.nextInt(1_401);
    int dice = random.nextInt(100);
    if (dice < 68) {
      String target = killed();
      return new Fault(after, Kind.KILL, target, 0, failpoint(target));
    }
    if (dice < 73) {
      return restart(after);
    }
    if (dice < 82) {
      boolean broker = random.nextInt(100) < 30;
      long lasts = broker ? 1_500 + random.nextInt(3_000) : LONG_PAUSE + random.nextInt(2_000);
      return new Fault(after, Kind.PAUSE, broker ? "broker" : service(), lasts, null);
    }
    String link = service() + (random.nextBoolean() ? ">store" : ">broker");
    long lasts = 500L + random.nextInt(4_000);
    return new Fault(after, dice < 91 ? Kind.CUT : Kind.SLOW, link, lasts, null);
  }

  private Fault restart(long after) {
    String target = service();
    return new Fault(after, Kind.RESTART, target, 0, failpoint(target));
  }

  private String killed() {
    int dice = random.nextInt(100);
    if (dice < 64) {
      return service();
    }
    if (dice < 80) {
      return "store";
    }
    return dice < 90 ? "broker" : "mailbox";
  }

  /** Each once before any of them again. */
  private String service() {
    if (next.isEmpty()) {
      next.addAll(Layout.SERVICES);
      Collections.shuffle(next, random);
    }
    return next.removeLast();
  }

  /** One after the other, so that a short run reaches each. */
  private @Nullable String failpoint(String part) {
    if (!Layout.SERVICES.contains(part) || random.nextInt(100) < 10) {
      return null;
    }
    boolean mail = part.startsWith("notification");
    List<String> names = mail ? MAIL : EVERYWHERE;
    int turn = turns.merge(mail ? "mail" : "other", 1, Integer::sum);
    return names.get(turn % names.size()) + ":" + (1 + random.nextInt(2));
  }
}
