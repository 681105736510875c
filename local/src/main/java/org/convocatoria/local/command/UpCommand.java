package org.convocatoria.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convocatoria.local.supervisor.Account;
import org.convocatoria.local.supervisor.CallFiles;
import org.convocatoria.local.supervisor.CannotStartException;
import org.convocatoria.local.supervisor.DataVersion;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.Platform;
import org.convocatoria.local.supervisor.PlatformStatus;
import org.convocatoria.local.supervisor.Ports;
import org.convocatoria.local.supervisor.Programs;
import org.convocatoria.local.supervisor.Progress;
import org.convocatoria.local.supervisor.Settings;
import org.convocatoria.local.supervisor.Starting;
import org.convocatoria.local.supervisor.StoreChoice;
import org.convocatoria.local.topology.Topology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Builds if needed, starts everything in the background and waits until it is ready.",
      "A second up changes nothing."
    },
    footer = {
      "",
      "Ports: CONVOCATORIA_PORT (portal and API, 8080), CONVOCATORIA_MAILBOX_PORT (8025),",
      "CONVOCATORIA_METRICS_PORT (9090). CONVOCATORIA_MONGODB_URI names a MongoDB to use.",
      "CONVOCATORIA_CALL_FILE names another call's data file, as --call does."
    })
final class UpCommand implements Callable<Integer> {

  private static final long LEAST_SPACE = 1L << 30;

  /** Whose dates the first start loads. */
  enum Dates {
    moved,
    original
  }

  @Option(
      names = "--call",
      paramLabel = "FILE",
      description = {
        "The data file of a call of one's own: docs/own-call.md.",
        "Beside a call that is open already it opens a further one."
      })
  private @Nullable String callFile;

  @Option(
      names = "--dates",
      description = {
        "On the first start: the dates of the built-in sample moved to today (moved, the default)",
        "or as they were (original). Those of a call of one's own are always as written."
      })
  private @Nullable Dates dates;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Starts only these parts and what they need.")
  private List<String> only = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Convocatoria.installation();
    Topology topology = Topology.load();
    try (Starting _ = Starting.alone(installation);
        Progress progress = Progress.onStandardOutput()) {
      Platform platform = new Platform(installation, progress);
      if (platform.isRunning()) {
        refuseOthersThan(parts(topology), platform);
        refuseOtherCall(installation);
        if (platform.isReady()) {
          System.out.println("Everything is running already.");
        } else {
          platform.awaitReady();
        }
      } else {
        start(installation, topology, platform, progress);
      }
    }
    PlatformStatus.of(installation, topology).ifPresent(StatusTable::printAddresses);
    return 0;
  }

  private List<String> parts(Topology topology) {
    return only.isEmpty() ? topology.names() : topology.only(only).names();
  }

  private static void refuseOthersThan(List<String> wanted, Platform platform) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(platform.parts());
    if (!missing.isEmpty()) {
      throw new CannotStartException(
          "Only some parts are running, and %s not: ./convocatoria down first, then up."
              .formatted(String.join(", ", missing)));
    }
  }

  /** The service reads the file at its start only. */
  private void refuseOtherCall(Installation installation) {
    Optional<Settings> before = Settings.read(installation);
    Path wanted = callFile(installation, before);
    if (callFile != null
        && before.isPresent()
        && !Path.of(before.get().callFile()).equals(wanted)) {
      throw new CannotStartException(
          "Another call's data file is in use, %s: ./convocatoria down first, then up."
              .formatted(before.get().callFile()));
    }
  }

  private void start(
      Installation installation, Topology topology, Platform platform, Progress progress)
      throws IOException, InterruptedException {
    DataVersion.check(installation.var());
    platform.stop();
    refuseFullDisk(installation);
    Settings settings = settings(installation, topology);
    StoreChoice.refuseSilence(settings.store());
    CallFiles.check(installation, Path.of(settings.callFile()));
    Account.createMissing(installation.credentials(), Path.of(settings.callFile()));
    new Programs(installation, topology.only(settings.parts()), settings.callFile())
        .prepare(progress);
    System.out.println(
        settings.store().description().equals("embedded")
            ? "Starting with the embedded document store, which is for evaluation …"
            : "Starting with MongoDB …");
    platform.start(settings);
    platform.awaitReady();
  }

  private Settings settings(Installation installation, Topology topology) {
    Optional<Settings> before = Settings.read(installation);
    List<String> parts = parts(topology);
    Path file = callFile(installation, before);
    if (!Files.isReadable(file)) {
      throw new CannotStartException(
          "The call's data file %s cannot be read: name one that can with --call.".formatted(file));
    }
    return new Settings(
        parts,
        Ports.pick(topology, installation.var().resolve("ports.json"), System.getenv()),
        StoreChoice.decide(before.orElse(null), System.getenv()),
        file.toString(),
        dates == null ? before.map(Settings::dates).orElse("moved") : dates.name(),
        Settings.limits(System.getenv()));
  }

  /** That of this start, or of the last one: a call goes on without being named again. */
  private Path callFile(Installation installation, Optional<Settings> before) {
    String named = callFile == null ? System.getenv("CONVOCATORIA_CALL_FILE") : callFile;
    if (named != null) {
      return Convocatoria.file(Path.of(named));
    }
    return before
        .map(settings -> Path.of(settings.callFile()))
        .orElseGet(() -> CallFiles.sample(installation));
  }

  private static void refuseFullDisk(Installation installation) throws IOException {
    Files.createDirectories(installation.data());
    if (Files.getFileStore(installation.data()).getUsableSpace() < LEAST_SPACE) {
      throw new CannotStartException(
          "Less than 1 GB is free on the disk of %s: free some space first."
              .formatted(installation.var()));
    }
  }
}
