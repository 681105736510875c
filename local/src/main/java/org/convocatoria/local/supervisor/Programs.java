package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Kind;
import org.convocatoria.local.topology.Topology;

/**
 * Copies of what was built, so that a rebuild does not pull a jar from under a running process,
 * unpacked and with a start-up cache: that halves the time a service takes to be ready.
 */
public final class Programs {

  private static final int TRAINING_SECONDS = 180;
  private static final String STAMP = "stamp";

  private final Installation installation;
  private final Topology topology;
  private final Launches launches;

  public Programs(Installation installation, Topology topology, Settings settings) {
    this.installation = installation;
    this.topology = topology;
    this.launches = new Launches(installation, topology, settings);
  }

  /** Prepares what changed since the last time. */
  public void prepare(Consumer<String> progress) {
    copyOwn();
    List<Part> stale = new ArrayList<>();
    for (Part part : topology.parts()) {
      if (isStale(part)) {
        stale.add(part);
      }
    }
    if (stale.isEmpty()) {
      return;
    }
    progress.accept("Preparing " + stale.size() + " programs for a quick start …");
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<?>> work = new ArrayList<>();
      stale.forEach(part -> work.add(pool.submit(() -> prepare(part, progress))));
      for (Future<?> one : work) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while preparing the programs.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot prepare the programs", e.getCause());
    }
  }

  private void prepare(Part part, Consumer<String> progress) {
    Path folder = installation.program(part.name());
    Path scratch = folder.resolve("scratch");
    try {
      delete(folder);
      Files.createDirectories(folder);
      if (part.kind() == Kind.SERVICE) {
        unpack(part, folder);
      }
      boolean trained = train(launches.training(part, launches.cache(part), scratch));
      delete(scratch);
      Files.writeString(folder.resolve(STAMP), stamp(source(part)));
      progress.accept("  " + part.name() + (trained ? "" : " (without a start-up cache)"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + part.name() + ": " + e.getMessage(), e);
    }
  }

  private void unpack(Part part, Path folder) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String destination = folder.resolve("app").toString();
    List<String> command =
        List.of(
            java.toString(),
            "-Djarmode=tools",
            "-jar",
            source(part).toString(),
            "extract",
            "--destination",
            destination);
    Launch launch = new Launch(command, Map.of(), installation.log("prepare-" + part.name()));
    if (!train(launch)) {
      throw new IOException("unpacking failed, see " + launch.log());
    }
  }

  /** Runs to the end; false where it fails, which costs only the quick start. */
  private static boolean train(Launch launch) throws IOException {
    Process process = launch.start();
    try {
      if (process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private boolean isStale(Part part) {
    Path source = source(part);
    if (!Files.exists(source)) {
      throw new CannotStartException(
          "%s is not built: run mvn package, or ./convocatoria up without CONVOCATORIA_SKIP_BUILD."
              .formatted(installation.home().relativize(source)));
    }
    Path stamp = installation.program(part.name()).resolve(STAMP);
    try {
      return !Files.exists(stamp) || !Files.readString(stamp).equals(stamp(source));
    } catch (IOException e) {
      return true;
    }
  }

  private Path source(Part part) {
    return part.kind() == Kind.SERVICE
        ? installation
            .home()
            .resolve(part.module())
            .resolve("target")
            .resolve(part.module() + ".jar")
        : installation.program("local").resolve("local.jar");
  }

  private void copyOwn() {
    Path target = installation.home().resolve("local/target");
    Path own = installation.program("local");
    try {
      Path stamp = own.resolve(STAMP);
      String wanted = stamp(target.resolve("local.jar"));
      if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
        return;
      }
      delete(own);
      for (String folder : List.of("libs", "kafka-libs")) {
        Files.createDirectories(own.resolve(folder));
        for (Path jar : list(target.resolve(folder))) {
          Files.copy(jar, own.resolve(folder).resolve(jar.getFileName()));
        }
      }
      Files.copy(
          target.resolve("local.jar"),
          own.resolve("local.jar"),
          StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(stamp, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy the local programs", e);
    }
  }

  private static String stamp(Path file) throws IOException {
    return "%s %s %s"
        .formatted(Runtime.version(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
