package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part under supervision: started after what it needs, started again when it ends. */
final class ManagedPart {

  private static final long FIRST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final String name;
  private final int port;
  private final List<String> needs;
  private final Launch launch;
  private final Probe probe;

  private PartState state = PartState.WAITING;
  private @Nullable Process process;
  private int ends;
  private int failures;
  private int restarts;
  private long startAgainAt;
  private @Nullable Backoff backoff;

  ManagedPart(String name, int port, List<String> needs, Launch launch, Probe probe) {
    this.name = name;
    this.port = port;
    this.needs = needs;
    this.launch = launch;
    this.probe = probe;
  }

  /** One look at the process; true where its state changed. */
  synchronized boolean tick(boolean needsHaveStarted, long nanos) {
    PartState before = state;
    Process running = process;
    if (running != null && !running.isAlive()) {
      ended(running, nanos);
    } else if (running == null) {
      if ((needsHaveStarted || restarts > 0) && nanos - startAgainAt >= 0) {
        start(nanos);
      }
    } else if (state == PartState.STARTING && probe.isReady(running.pid())) {
      state = PartState.READY;
      ends = 0;
      failures = 0;
    }
    return state != before;
  }

  /** Asks the process to end; {@link #awaitEnd} makes sure. */
  synchronized void terminate() {
    state = PartState.STOPPED;
    backoff = null;
    if (process != null) {
      process.destroy();
    }
  }

  void awaitEnd(long deadlineNanos) throws InterruptedException {
    Process ending = current();
    if (ending != null
        && !ending.waitFor(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      ending.destroyForcibly().waitFor();
    }
  }

  synchronized ProcessRecords.Entry record() {
    ProcessRecord running =
        process == null
            ? new ProcessRecord(name, 0, 0, port)
            : ProcessRecord.of(name, process.toHandle(), port);
    return new ProcessRecords.Entry(running, state, failures, restarts, backoff);
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  List<String> needs() {
    return needs;
  }

  synchronized PartState state() {
    return state;
  }

  synchronized int restarts() {
    return restarts;
  }

  synchronized long pid() {
    return process == null ? 0 : process.pid();
  }

  private synchronized @Nullable Process current() {
    return process;
  }

  private void start(long nanos) {
    try {
      process = launch.start();
      backoff = null;
      state = PartState.STARTING;
    } catch (IOException e) {
      System.err.println(name + " cannot be started: " + e.getMessage());
      failures++;
      pause(nanos, null);
    }
  }

  private void ended(Process ended, long nanos) {
    System.err.printf("%s (%d) ended with code %d%n", name, ended.pid(), ended.exitValue());
    process = null;
    ExitCode code = new ExitCode(ended.exitValue());
    if (state != PartState.READY && code.isOwnFailure()) {
      failures++;
    }
    pause(nanos, code);
  }

  private void pause(long nanos, @Nullable ExitCode code) {
    ends = state == PartState.READY ? 0 : ends + 1;
    restarts++;
    state = PartState.WAITING;
    long pause = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << Math.min(ends, 4));
    startAgainAt = nanos + pause;
    backoff = Backoff.begin(code, Duration.ofNanos(pause));
  }
}
