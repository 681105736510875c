package org.convocatoria.local.supervisor;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Tells the person who waits what is going on, and for how long. */
public final class Progress implements AutoCloseable {

  private static final long TICK_NANOS = 500_000_000;

  private final PrintStream out;
  private final StepLine line;
  private final AtomicBoolean ticking = new AtomicBoolean();

  private Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.line = new StepLine(terminal);
  }

  /** On standard output; the script says whether that is a terminal. */
  public static Progress onStandardOutput() {
    return new Progress(System.out, Boolean.getBoolean("convocatoria.terminal"));
  }

  /** A line that stays. */
  public synchronized void say(String text) {
    print(line.say(text));
  }

  /** A step that may take a while begins. */
  public synchronized void step(String what) {
    print(line.begin(what, System.nanoTime()));
    if (ticking.compareAndSet(false, true)) {
      Thread.ofVirtual().start(this::tick);
    }
  }

  /** The same step, in other words. */
  synchronized void change(String what) {
    line.change(what);
  }

  @Override
  public synchronized void close() {
    ticking.set(false);
    print(line.end());
  }

  private void tick() {
    while (ticking.get()) {
      LockSupport.parkNanos(TICK_NANOS);
      synchronized (this) {
        print(ticking.get() ? line.tick(System.nanoTime()) : "");
      }
    }
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }
}
