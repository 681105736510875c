package org.convocatoria.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.convocatoria.local.supervisor.ProcessRecords.Entry;

/** Starts and stops the supervisor from the command line, and waits with the person at it. */
public final class Platform {

  /** From one piece of news of a start to the next. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(4);

  private static final long GRACE_SECONDS = 45;

  private final Installation installation;
  private final Progress progress;

  public Platform(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
  }

  public boolean isRunning() {
    return ProcessRecords.running(installation).isPresent();
  }

  public boolean isReady() {
    return ProcessRecords.running(installation).filter(ProcessRecords::allReady).isPresent();
  }

  /** The parts that the last start was asked for. */
  public List<String> parts() {
    return Settings.read(installation).map(Settings::parts).orElse(List.of());
  }

  /** Starts the supervisor with these settings, detached from the terminal. */
  public void start(Settings settings) {
    JsonFile.write(PlatformStatus.settingsFile(installation), settings);
    Path own = installation.program("local");
    String classPath = own.resolve("local.jar") + File.pathSeparator + own.resolve("libs") + "/*";
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.add("nohup");
    command.addAll(
        new JavaCommand("48m")
            .quick()
            // Nothing starts before the supervisor has: the second time it takes half as long.
            .option("-XX:+AutoCreateSharedArchive")
            .option("-XX:SharedArchiveFile=" + own.resolve("supervisor.jsa"))
            .main(classPath, SupervisorMain.class.getName(), installation.home().toString()));
    try {
      Files.deleteIfExists(installation.run().resolve("processes.json"));
      new Launch(command, Map.of(), installation.log("supervisor")).start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the supervisor", e);
    }
  }

  /** Returns when every part is ready; says so of each as it happens. */
  public void awaitReady() throws InterruptedException {
    long begin = System.nanoTime();
    long heard = begin;
    StartNews news = new StartNews();
    progress.step("waiting for the supervisor");
    while (System.nanoTime() - heard < LONGEST_SILENCE.toNanos()) {
      Optional<ProcessRecords> records = ProcessRecords.read(installation);
      if (records.isPresent()) {
        List<String> fresh =
            news.of(records.get(), System.nanoTime() - begin, System.currentTimeMillis());
        fresh.forEach(progress::say);
        heard = fresh.isEmpty() ? heard : System.nanoTime();
        if (records.get().allReady()) {
          progress.close();
          return;
        }
        progress.change(StartNews.awaited(records.get()));
        failOnTrouble(records.get());
      } else if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(20)) {
        throw new CannotStartException(
            "The supervisor did not start; see " + installation.log("supervisor"));
      }
      Thread.sleep(100);
    }
    throw new CannotStartException(
        "Not everything was ready in time: ./convocatoria status shows what is missing.");
  }

  /** Stops the supervisor, and whatever a dead one left behind. */
  public void stop() throws InterruptedException {
    Optional<ProcessRecords> records = ProcessRecords.read(installation);
    if (records.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> supervisor = records.get().supervisor().find();
    if (supervisor.isPresent()) {
      supervisor.get().destroy();
      awaitEnd(supervisor.get());
    }
    List<ProcessHandle> left =
        ProcessRecords.read(installation).orElse(records.get()).parts().stream()
            .map(Entry::process)
            .map(ProcessRecord::find)
            .flatMap(Optional::stream)
            .toList();
    left.reversed().forEach(ProcessHandle::destroy);
    for (ProcessHandle process : left) {
      awaitEnd(process);
    }
  }

  private static void awaitEnd(ProcessHandle process) throws InterruptedException {
    long begin = System.nanoTime();
    while (process.isAlive()) {
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(GRACE_SECONDS)) {
        process.destroyForcibly();
      }
      Thread.sleep(50);
    }
  }

  private void failOnTrouble(ProcessRecords records) {
    if (records.supervisor().find().isEmpty()) {
      throw new CannotStartException("The supervisor ended; see " + installation.log("supervisor"));
    }
    Optional<String> hopeless = StartNews.hopeless(records);
    if (hopeless.isPresent()) {
      throw new CannotStartException(
          "%s ends again and again while starting: ./convocatoria logs %s says why, ./convocatoria down stops the rest."
                  .formatted(hopeless.get(), hopeless.get())
              + LastWords.in(installation.log(hopeless.get()))
                  .map(reason -> "\n" + reason)
                  .orElse(""));
    }
  }
}
