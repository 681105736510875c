package org.convocatoria.local.supervisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convocatoria.local.supervisor.ProcessRecords.Entry;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Topology;
import org.jspecify.annotations.Nullable;

/**
 * How everything is right now; also the shape of `status --json`.
 *
 * @param limits those that were changed when this was started, by their variables
 */
public record PlatformStatus(
    List<PartStatus> parts,
    Urls urls,
    String store,
    String data,
    String mail,
    Map<String, String> limits) {

  /**
   * One process; pid, port and memory are 0 where it does not run.
   *
   * @param backoff where it has ended and waits to be started again
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartStatus(
      String name,
      long pid,
      int port,
      String state,
      long rssBytes,
      @Nullable PartBackoff backoff) {}

  /**
   * The pause before a part is started again.
   *
   * @param ended how it ended, in words
   * @param code its process's exit code; null where none could be started
   * @param restarts how often it was started again since the platform was
   * @param seconds from now to the next start
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartBackoff(String ended, @Nullable Integer code, int restarts, long seconds) {

    static @Nullable PartBackoff of(Entry entry) {
      Backoff backoff = entry.backoff();
      return backoff == null
          ? null
          : new PartBackoff(
              backoff.ended(),
              backoff.code(),
              entry.restarts(),
              backoff.seconds(System.currentTimeMillis()));
    }
  }

  /** The addresses people open. */
  public record Urls(String portal, String staff, String mailbox, String metrics) {}

  /** Looks at the processes and asks each for its health. */
  public static Optional<PlatformStatus> of(Installation installation, Topology topology) {
    Path file = settingsFile(installation);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Settings settings = JsonFile.read(file, Settings.class);
    Ports ports = settings.ports();
    Urls urls =
        new Urls(
            settings.publicUrl(),
            settings.publicUrl() + "/personal",
            "http://127.0.0.1:" + ports.of("mailbox"),
            "http://127.0.0.1:%d/metrics".formatted(ports.metrics()));
    return Optional.of(
        new PlatformStatus(
            parts(installation, topology, settings),
            urls,
            settings.store().description(),
            installation.data().toString(),
            installation.mail().toString(),
            settings.limits()));
  }

  static Path settingsFile(Installation installation) {
    return installation.run().resolve("settings.json");
  }

  private static List<PartStatus> parts(
      Installation installation, Topology topology, Settings settings) {
    Optional<ProcessRecords> records = ProcessRecords.read(installation);
    List<PartStatus> parts = new ArrayList<>();
    records.ifPresent(found -> parts.add(status(found.supervisor(), "ready", null)));
    boolean alive = records.flatMap(found -> found.supervisor().find()).isPresent();
    Map<String, Entry> entries =
        records.map(ProcessRecords::parts).orElse(List.of()).stream()
            .collect(Collectors.toMap(entry -> entry.process().name(), Function.identity()));
    Launches launches = new Launches(installation, topology, settings);
    for (Part part : topology.only(settings.parts()).parts()) {
      Entry entry = entries.get(part.name());
      if (entry != null) {
        parts.add(
            status(
                entry.process(),
                state(entry, launches.probe(part)),
                alive ? PartBackoff.of(entry) : null));
      }
    }
    return parts;
  }

  private static PartStatus status(
      ProcessRecord process, String state, @Nullable PartBackoff backoff) {
    if (process.find().isEmpty()) {
      String none = backoff == null ? "stopped" : "waiting";
      return new PartStatus(process.name(), 0, process.port(), none, 0, backoff);
    }
    long memory = ResidentMemory.bytes(process.pid());
    return new PartStatus(process.name(), process.pid(), process.port(), state, memory, backoff);
  }

  private static String state(Entry entry, Probe probe) {
    if (entry.state() != PartState.READY) {
      return entry.state().name().toLowerCase(Locale.ROOT);
    }
    return probe.isReady(entry.process().pid()) ? "ready" : "unwell";
  }
}
