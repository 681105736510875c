package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.convocatoria.local.backup.Folders;
import org.convocatoria.local.supervisor.Settings.Store;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Topology;

/**
 * One start nobody sees, on ports and data of its own, of programs that have changed: the JVM
 * records what a start needs and keeps it as a cache for the next ones. A rehearsal with the real
 * store and broker records far more than a start that is broken off.
 */
final class Rehearsal {

  private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(4);
  private static final long LONGEST_END = TimeUnit.MINUTES.toNanos(2);
  private static final int ENOUGH_FAILURES = 2;
  private static final String GATEWAY = "gateway";

  /** Writing a cache takes a processor and some hundred megabytes each. */
  private static final int AT_ONCE = 2;

  private final Installation stage;
  private final Topology topology;
  private final String callFile;

  Rehearsal(Installation installation, Topology topology, String callFile) {
    this.stage = installation.rehearsal();
    this.topology = topology;
    this.callFile = callFile;
  }

  void of(List<Part> changed, Progress progress) {
    try {
      Folders.delete(stage.data());
      Folders.delete(stage.run());
      Folders.delete(stage.mail());
      Files.createDirectories(stage.run());
      Account.createMissing(stage.credentials(), Path.of(callFile));
      perform(changed, progress);
      Folders.delete(stage.data());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare a quick start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while preparing a quick start.");
    }
  }

  private void perform(List<Part> changed, Progress progress) throws InterruptedException {
    Settings settings = settings();
    Topology needed = topology.only(withGateway(changed));
    Launches launches = new Launches(stage, topology, settings);
    List<ManagedPart> parts =
        needed.parts().stream()
            .map(p -> changed.contains(p) ? launches.recording(p) : launches.managed(p))
            .toList();
    Supervisor supervisor = new Supervisor(parts, _ -> {});
    Thread interrupted = new Thread(() -> parts.forEach(ManagedPart::terminate));
    Runtime.getRuntime().addShutdownHook(interrupted);
    progress.step(
        "  starting %d programs once, to record what a start needs".formatted(parts.size()));
    awaitReady(supervisor, progress);
    if (needed.names().contains(GATEWAY)) {
      progress.step("  drawing a page of each service");
      Account first = JsonFile.read(stage.credentials(), Account[].class)[0];
      new FirstPages(settings.publicUrl()).ask(first);
    }
    Set<String> recorded = changed.stream().map(Part::name).collect(Collectors.toSet());
    stop(parts.reversed(), recorded, progress);
    Runtime.getRuntime().removeShutdownHook(interrupted);
  }

  /** Pages of services are drawn through the gateway, where the topology has one. */
  private List<String> withGateway(List<Part> changed) {
    List<String> names = new ArrayList<>(changed.stream().map(Part::name).toList());
    if (topology.names().contains(GATEWAY)
        && changed.stream().anyMatch(part -> part.kind() == Part.Kind.SERVICE)) {
      names.add(GATEWAY);
    }
    return names;
  }

  /** A part that cannot start here will say so in the real start; it only goes without a cache. */
  private static void awaitReady(Supervisor supervisor, Progress progress)
      throws InterruptedException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < LONGEST_START) {
      supervisor.tick(System.nanoTime());
      List<ManagedPart> settled =
          supervisor.parts().stream().filter(Rehearsal::hasSettled).toList();
      if (settled.size() == supervisor.parts().size()) {
        return;
      }
      progress.change(
          "  recording starts: %d of %d programs have started"
              .formatted(settled.size(), supervisor.parts().size()));
      Thread.sleep(100);
    }
  }

  private static boolean hasSettled(ManagedPart part) {
    ProcessRecords.Entry now = part.record();
    return now.state() == PartState.READY || now.failures() >= ENOUGH_FAILURES;
  }

  /** Services end before what they need: they come later in the topology. */
  private static void stop(List<ManagedPart> parts, Set<String> recorded, Progress progress)
      throws InterruptedException {
    int caches = 0;
    for (int i = 0; i < parts.size(); i += AT_ONCE) {
      List<ManagedPart> few = parts.subList(i, Math.min(i + AT_ONCE, parts.size()));
      few.forEach(ManagedPart::terminate);
      for (ManagedPart part : few) {
        if (recorded.contains(part.name())) {
          caches++;
          progress.step(
              "  start-up cache %d of %d: %s".formatted(caches, recorded.size(), part.name()));
        }
        part.awaitEnd(System.nanoTime() + LONGEST_END);
      }
    }
  }

  private Settings settings() {
    Store embedded = new Store(Store.Kind.EMBEDDED, null, null);
    return new Settings(topology.names(), Ports.free(Topology.load()), embedded, callFile, "moved");
  }
}
