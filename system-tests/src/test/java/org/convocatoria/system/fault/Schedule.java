package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.convocatoria.system.fault.Fault.Kind;

/** What goes wrong and when: the same for the same seed. */
final class Schedule {

  /** Longer than the consumers' session timeout of 6 s. */
  private static final int LONG_PAUSE = 7_000;

  private final Random random;
  private final List<String> next = new ArrayList<>();

  private Schedule(Random random) {
    this.random = random;
  }

  static List<Fault> of(long seed, Duration length) {
    Schedule schedule = new Schedule(new Random(seed));
    List<Fault> faults = new ArrayList<>(schedule.oneOfEach());
    long at = faults.stream().mapToLong(Fault::afterMillis).sum();
    while (at < length.toMillis()) {
      Fault next = schedule.next();
      faults.add(next);
      at += next.afterMillis();
    }
    return faults;
  }

  /** What no run is to do without, however short, in any order. */
  private List<Fault> oneOfEach() {
    List<Fault> each =
        new ArrayList<>(
            List.of(
                new Fault(after(), Kind.KILL, "store", 0),
                new Fault(after(), Kind.KILL, "broker", 0),
                new Fault(after(), Kind.KILL, service(), 0),
                new Fault(after(), Kind.RESTART, service(), 0),
                new Fault(after(), Kind.PAUSE, service(), LONG_PAUSE),
                new Fault(after(), Kind.CUT, service() + ">store", 2_000),
                new Fault(after(), Kind.SLOW, service() + ">broker", 2_000)));
    Collections.shuffle(each, random);
    return each;
  }

  private long after() {
    return 1_000L + random.nextInt(2_001);
  }

  private Fault next() {
    long after = after();
    int dice = random.nextInt(100);
    if (dice < 68) {
      return new Fault(after, Kind.KILL, killed(), 0);
    }
    if (dice < 73) {
      return new Fault(after, Kind.RESTART, service(), 0);
    }
    if (dice < 82) {
      boolean broker = random.nextInt(100) < 30;
      long lasts = broker ? 1_500 + random.nextInt(3_000) : LONG_PAUSE + random.nextInt(2_000);
      return new Fault(after, Kind.PAUSE, broker ? "broker" : service(), lasts);
    }
    String link = service() + (random.nextBoolean() ? ">store" : ">broker");
    long lasts = 500L + random.nextInt(4_000);
    return new Fault(after, dice < 91 ? Kind.CUT : Kind.SLOW, link, lasts);
  }

  private String killed() {
    int dice = random.nextInt(100);
    if (dice < 50) {
      return service();
    }
    if (dice < 84) {
      return "store";
    }
    return dice < 95 ? "broker" : "mailbox";
  }

  /** Each once before any of them again. */
  private String service() {
    if (next.isEmpty()) {
      next.addAll(Layout.SERVICES);
      Collections.shuffle(next, random);
    }
    return next.removeLast();
  }
}
