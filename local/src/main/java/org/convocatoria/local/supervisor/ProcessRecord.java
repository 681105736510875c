package org.convocatoria.local.supervisor;

import java.time.Instant;
import java.util.Optional;

/**
 * A process we started: its id alone is no proof, ids are used again, so its start time is kept.
 */
public record ProcessRecord(String name, long pid, long startedMillis, int port) {

  static ProcessRecord of(String name, ProcessHandle process, int port) {
    return new ProcessRecord(name, process.pid(), startMillis(process), port);
  }

  /** The process, if it still is the one we started. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> startMillis(process) == startedMillis);
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
