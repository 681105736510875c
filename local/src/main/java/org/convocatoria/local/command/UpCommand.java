package org.convocatoria.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convocatoria.local.supervisor.Account;
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
      "CONVOCATORIA_CALL_FILE names another call's data file."
    })
final class UpCommand implements Callable<Integer> {

  private static final long LEAST_SPACE = 1L << 30;

  /** Whose dates the first start loads. */
  enum Dates {
    moved,
    original
  }

  @Option(
      names = "--dates",
      description =
          "On the first start: the call's dates moved to today (moved, the default) or as they were (original).")
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

  private void start(
      Installation installation, Topology topology, Platform platform, Progress progress)
      throws IOException, InterruptedException {
    DataVersion.check(installation.var());
    platform.stop();
    refuseFullDisk(installation);
    Settings settings = settings(installation, topology);
    StoreChoice.refuseSilence(settings.store());
    Account.createOnFirstStart(installation.credentials(), Path.of(settings.callFile()));
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
    String callFile =
        System.getenv()
            .getOrDefault(
                "CONVOCATORIA_CALL_FILE",
                installation
                    .home()
                    .resolve("submission-service/src/main/data/la-laguna-2014.yaml")
                    .toString());
    if (!Files.isReadable(Path.of(callFile))) {
      throw new CannotStartException(
          "The call's data file %s cannot be read: set CONVOCATORIA_CALL_FILE to one that can."
              .formatted(callFile));
    }
    return new Settings(
        parts,
        Ports.pick(topology, installation.var().resolve("ports.json"), System.getenv()),
        StoreChoice.decide(before.orElse(null), System.getenv()),
        Path.of(callFile).toAbsolutePath().toString(),
        dates == null ? before.map(Settings::dates).orElse("moved") : dates.name(),
        Settings.limits(System.getenv()));
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
