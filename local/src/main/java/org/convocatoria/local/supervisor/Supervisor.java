package org.convocatoria.local.supervisor;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks after all parts, one tick at a time, and records what it did. */
final class Supervisor {

  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(12);

  private final List<ManagedPart> parts;
  private final Consumer<List<ProcessRecords.Entry>> recorder;
  private boolean stopping;

  /** Where a record could not be written, as on a full disk, the next tick tries again. */
  private boolean unrecorded;

  Supervisor(List<ManagedPart> parts, Consumer<List<ProcessRecords.Entry>> recorder) {
    this.parts = List.copyOf(parts);
    this.recorder = recorder;
  }

  synchronized void tick(long nanos) {
    if (stopping) {
      return;
    }
    boolean changed = unrecorded;
    for (ManagedPart part : parts) {
      long before = part.pid();
      changed |= part.tick(haveStarted(part.needs()), nanos) || part.pid() != before;
    }
    if (changed) {
      unrecorded = true;
      record();
      unrecorded = false;
    }
  }

  /** Stops all parts, each before those it needs; returns when none is left. */
  synchronized void stop() throws InterruptedException {
    stopping = true;
    List<ManagedPart> left = parts;
    while (!left.isEmpty()) {
      List<ManagedPart> running = left;
      List<ManagedPart> next =
          running.stream()
              .filter(
                  part -> running.stream().noneMatch(user -> user.needs().contains(part.name())))
              .toList();
      next.forEach(ManagedPart::terminate);
      long deadline = System.nanoTime() + GRACE_NANOS;
      for (ManagedPart part : next) {
        part.awaitEnd(deadline);
      }
      left = left.stream().filter(part -> !next.contains(part)).toList();
      try {
        record();
      } catch (UncheckedIOException e) {
        System.err.println("Stopping goes on unrecorded: " + e.getMessage());
      }
    }
  }

  List<ManagedPart> parts() {
    return parts;
  }

  void record() {
    recorder.accept(parts.stream().map(ManagedPart::record).toList());
  }

  /** Started is enough: clients of the store and the broker wait for them, and time is saved. */
  private boolean haveStarted(List<String> names) {
    return parts.stream()
        .filter(part -> names.contains(part.name()))
        .allMatch(part -> part.pid() != 0);
  }
}
