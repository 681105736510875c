package org.convocatoria.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.convocatoria.local.backup.Archive;
import org.convocatoria.local.supervisor.CannotStartException;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.Platform;
import org.convocatoria.local.supervisor.Progress;
import org.convocatoria.local.supervisor.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all data into one file: the stores and Kafka at the same moment, mail, secrets.",
      "Waits until nothing is left to be published, stops, copies, and starts again."
    })
final class BackupCommand implements Callable<Integer> {

  private static final int LOOKS = 120;

  @Parameters(paramLabel = "FILE", description = "Where to, such as convocatoria.zip.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Convocatoria.installation();
    Path target = Convocatoria.file(file == null ? Path.of("backup.zip") : file);
    if (Files.exists(target)) {
      throw new CannotStartException(target + " exists: choose another name, or move it away.");
    }
    Settings settings =
        Settings.read(installation)
            .orElseThrow(() -> new CannotStartException("There is no data yet to back up."));
    if (settings.store().kind() == Settings.Store.Kind.EXTERNAL) {
      throw new CannotStartException(
          "The data is in a MongoDB of yours: use its own backup, taken while the platform is down.");
    }
    Platform platform = new Platform(installation, Progress.onStandardOutput());
    boolean running = platform.isRunning();
    if (running) {
      drain();
      System.out.println("Stopping …");
    }
    // Parts can have outlived their supervisor; files are copied when nobody writes them.
    platform.stop();
    try {
      Archive.write(installation.var(), target, System.out::println);
    } finally {
      if (running) {
        platform.start(settings);
        platform.awaitReady();
      }
    }
    System.out.println("%s, %,d bytes".formatted(target, Files.size(target)));
    return 0;
  }

  private static void drain() throws InterruptedException {
    Running running = Running.find();
    for (int look = 0; look < LOOKS; look++) {
      long pending = 0;
      for (String service : running.services()) {
        pending +=
            running
                .api()
                .getAs(Running.ADMINISTRATOR, Running.OPERATIONS + service + "/outbox")
                .ok()
                .path("pending")
                .asLong();
      }
      if (pending == 0) {
        System.out.println("Everything is published.");
        return;
      }
      System.out.println(pending + " aggregates have events to be published …");
      Thread.sleep(500);
    }
    throw new CannotStartException(
        "Events are still waiting to be published, so stores and Kafka do not agree: see that the broker is well, or stop the platform first and back up then.");
  }
}
