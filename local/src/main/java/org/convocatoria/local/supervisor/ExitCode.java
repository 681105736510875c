package org.convocatoria.local.supervisor;

import java.util.Set;

/** How a process ended, as the JVM says it: of one that a signal ended, 128 and the signal. */
record ExitCode(int value) {

  private static final int KILLED = 128 + 9;
  private static final int TERMINATED = 128 + 15;

  /** Whether the program gave up by itself; asked to end or killed, it says nothing of itself. */
  boolean isOwnFailure() {
    return !Set.of(0, KILLED, TERMINATED).contains(value);
  }
}
