package org.convocatoria.local.supervisor;

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

/** How everything is right now; also the shape of `status --json`. */
public record PlatformStatus(
    List<PartStatus> parts, Urls urls, String store, String data, String mail) {

  /** One process; pid, port and memory are 0 where it does not run. */
  public record PartStatus(String name, long pid, int port, String state, long rssBytes) {}

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
            installation.mail().toString()));
  }

  static Path settingsFile(Installation installation) {
    return installation.run().resolve("settings.json");
  }

  private static List<PartStatus> parts(
      Installation installation, Topology topology, Settings settings) {
    Optional<ProcessRecords> records = ProcessRecords.read(installation);
    List<PartStatus> parts = new ArrayList<>();
    records.ifPresent(found -> parts.add(status(found.supervisor(), "ready")));
    Map<String, Entry> entries =
        records.map(ProcessRecords::parts).orElse(List.of()).stream()
            .collect(Collectors.toMap(entry -> entry.process().name(), Function.identity()));
    Launches launches = new Launches(installation, topology, settings);
    for (Part part : topology.only(settings.parts()).parts()) {
      Entry entry = entries.get(part.name());
      if (entry != null) {
        parts.add(status(entry.process(), state(entry, launches.probe(part))));
      }
    }
    return parts;
  }

  private static PartStatus status(ProcessRecord process, String state) {
    if (process.find().isEmpty()) {
      return new PartStatus(process.name(), 0, process.port(), "stopped", 0);
    }
    long memory = ResidentMemory.bytes(process.pid());
    return new PartStatus(process.name(), process.pid(), process.port(), state, memory);
  }

  private static String state(Entry entry, Probe probe) {
    if (entry.state() != PartState.READY) {
      return entry.state().name().toLowerCase(Locale.ROOT);
    }
    return probe.isReady(entry.process().pid()) ? "ready" : "unwell";
  }
}
