package org.convocatoria.messaging.failpoint;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process the n-th time it reaches one named place. Off unless a test says {@code name:n};
 * a real process never has more than one crash, so one place is enough.
 */
public final class Failpoints {

  /** What a process that was made to die ends with. */
  public static final int EXIT_CODE = 86;

  private final @Nullable Failpoint armed;
  private final AtomicLong left;
  private final Runnable death;

  private Failpoints(@Nullable Failpoint armed, long times, Runnable death) {
    this.armed = armed;
    this.left = new AtomicLong(times);
    this.death = death;
  }

  /** Reads {@code name:n}; an empty setting switches nothing on. */
  public static Failpoints of(String setting) {
    // Not an exit: what runs at a shutdown must not run at a crash.
    return of(setting, () -> Runtime.getRuntime().halt(EXIT_CODE));
  }

  static Failpoints of(String setting, Runnable death) {
    if (setting.isBlank()) {
      return new Failpoints(null, 0, death);
    }
    int colon = setting.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("A failpoint is set as name:n, not as " + setting);
    }
    String name = setting.substring(0, colon);
    Failpoint armed =
        Arrays.stream(Failpoint.values())
            .filter(point -> point.word().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no failpoint " + name));
    return new Failpoints(armed, Long.parseLong(setting.substring(colon + 1)), death);
  }

  /** Dies here if this is the place and the time. */
  public void reached(Failpoint point) {
    if (point == armed && left.decrementAndGet() == 0) {
      death.run();
    }
  }
}
