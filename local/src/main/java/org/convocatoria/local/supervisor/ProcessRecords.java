package org.convocatoria.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is running, on disk, so that any later command can find it and stop it. */
public record ProcessRecords(ProcessRecord supervisor, List<Entry> parts) {

  private static final String FILE = "processes.json";

  /**
   * A part's process and how far it has come.
   *
   * @param failures how often in a row it ended by itself before it was ready
   * @param restarts how often it was started again
   */
  public record Entry(
      ProcessRecord process,
      PartState state,
      int failures,
      int restarts,
      @Nullable Backoff backoff) {}

  public static Optional<ProcessRecords> read(Installation installation) {
    Path file = installation.run().resolve(FILE);
    return Files.exists(file)
        ? Optional.of(JsonFile.read(file, ProcessRecords.class))
        : Optional.empty();
  }

  void write(Installation installation) {
    JsonFile.write(installation.run().resolve(FILE), this);
  }

  /** The records of a platform that is up, that is, whose supervisor lives. */
  public static Optional<ProcessRecords> running(Installation installation) {
    return read(installation).filter(records -> records.supervisor.find().isPresent());
  }

  public boolean allReady() {
    return parts.stream().allMatch(part -> part.state() == PartState.READY);
  }
}
