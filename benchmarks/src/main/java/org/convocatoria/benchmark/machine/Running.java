package org.convocatoria.benchmark.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that a benchmark started, known by its id. */
public final class Running {

  private static final double TICKS_PER_SECOND = 100.0;
  private static final double PAGE_BYTES = 4096;

  private final String name;
  private final Process process;
  private final Path log;

  Running(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Freezes the process: its connections stay open and nothing answers. */
  public void freeze() {
    signal("-STOP");
  }

  /** Lets a frozen process go on. */
  public void thaw() {
    signal("-CONT");
  }

  /** SIGKILL, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    await(10);
  }

  /** Asks it to end, and insists after ten seconds. */
  public void stop() {
    if (process.isAlive()) {
      thaw();
      process.destroy();
      if (!await(10)) {
        kill();
      }
    }
  }

  /** Processor time used so far, in user and kernel mode. */
  public double cpuSeconds() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " has ended; see " + log, e);
    }
  }

  /** Memory that is really taken up, in bytes. */
  public double residentBytes() {
    try {
      String[] pages =
          Files.readString(Path.of("/proc", Long.toString(pid()), "statm")).split(" ", -1);
      return Long.parseLong(pages[1]) * PAGE_BYTES;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " has ended; see " + log, e);
    }
  }

  /** What its heap holds after a full collection, in bytes. */
  public double liveBytes() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process histogram =
          new ProcessBuilder(jcmd.toString(), Long.toString(pid()), "GC.class_histogram").start();
      String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] total = text.stripTrailing().lines().toList().getLast().strip().split(" +", -1);
      return Double.parseDouble(total[2]);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be looked into; see " + log, e);
    }
  }

  private boolean await(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void signal(String which) {
    try {
      new ProcessBuilder("kill", which, Long.toString(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
