package org.convocatoria.local.supervisor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pause of a part that has ended, before it is started again.
 *
 * @param code how its process ended; null where none could be started
 */
record Backoff(@Nullable Integer code, long untilMillis) {

  static Backoff begin(@Nullable ExitCode code, Duration pause) {
    return new Backoff(
        code == null ? null : code.value(), System.currentTimeMillis() + pause.toMillis());
  }

  /** Whole seconds from this moment to the next start. */
  long seconds(long nowMillis) {
    return Math.max(0, Math.ceilDiv(untilMillis - nowMillis, 1000L));
  }

  /** What happened, in words that follow the part's name. */
  String ended() {
    if (code == null) {
      return "could not be started";
    }
    return code == 0 || new ExitCode(code).isOwnFailure()
        ? "ended with code " + code
        : "was killed from outside (code %d)".formatted(code);
  }
}
