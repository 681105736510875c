package org.convocatoria.local.supervisor;

import java.util.concurrent.TimeUnit;

/**
 * The step that is under way, in words and with its seconds. A terminal has one line that changes
 * in its place; elsewhere, as in a log, each thing said is a line.
 */
final class StepLine {

  private static final long COUNTED_AFTER = TimeUnit.SECONDS.toNanos(2);
  private static final long REPEATED_AFTER = TimeUnit.SECONDS.toNanos(10);
  private static final int WIDTH = 68;
  private static final String CLEAR = "\r\033[K";

  private final boolean terminal;
  private String step = "";
  private long begun;
  private long said;

  StepLine(boolean terminal) {
    this.terminal = terminal;
  }

  /** A step begins; the one before is over. */
  String begin(String what, long nanos) {
    step = what;
    begun = nanos;
    said = nanos;
    return terminal ? CLEAR + live(nanos) : what + " …\n";
  }

  /** The step goes on, in other words. */
  void change(String what) {
    step = what;
  }

  /** Something that stays to be read, whichever step is under way. */
  String say(String line) {
    return terminal ? CLEAR + line + "\n" : line + "\n";
  }

  /** Time has passed. */
  String tick(long nanos) {
    if (step.isEmpty()) {
      return "";
    }
    if (terminal) {
      return CLEAR + live(nanos);
    }
    if (nanos - said < REPEATED_AFTER) {
      return "";
    }
    said = nanos;
    return live(nanos) + "\n";
  }

  /** No step is under way any more. */
  String end() {
    String rest = terminal && !step.isEmpty() ? CLEAR : "";
    step = "";
    return rest;
  }

  private String live(long nanos) {
    String shown = terminal && step.length() > WIDTH ? step.substring(0, WIDTH) : step;
    long passed = nanos - begun;
    return passed < COUNTED_AFTER
        ? shown + " …"
        : "%s … %d s".formatted(shown, TimeUnit.NANOSECONDS.toSeconds(passed));
  }
}
