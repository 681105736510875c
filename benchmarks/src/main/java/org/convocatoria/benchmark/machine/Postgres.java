package org.convocatoria.benchmark.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL with its own defaults, for the alternatives that need transactions. */
public final class Postgres {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Processes processes;
  private final Path bin;
  private final Path folder;
  private final int port = Processes.freePort();

  private Postgres(Processes processes, Path bin, Path folder) {
    this.processes = processes;
    this.bin = bin;
    this.folder = folder;
  }

  /** Starts it where it is installed. */
  public static Optional<Postgres> start(Processes processes) {
    Optional<Path> bin = bin();
    if (bin.isEmpty()) {
      return Optional.empty();
    }
    Postgres postgres = new Postgres(processes, bin.get(), processes.temporary());
    postgres.run();
    return Optional.of(postgres);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Makes an empty database. */
  public void create(String database) {
    await(
        processes.start(
            "createdb",
            asUser(
                bin.resolve("createdb").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                database),
            Map.of()));
  }

  private void run() {
    if (isRoot()) {
      await(processes.start("chown", List.of("chown", "postgres", folder.toString()), Map.of()));
    }
    String data = folder.resolve("data").toString();
    await(
        processes.start(
            "initdb",
            asUser(bin.resolve("initdb").toString(), "-D", data, "-U", "postgres", "-A", "trust"),
            Map.of()));
    Running server =
        processes.start(
            "postgres",
            asUser(
                bin.resolve("postgres").toString(),
                "-D",
                data,
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-k",
                folder.toString()),
            Map.of());
    Path pid = folder.resolve("data/postmaster.pid");
    Processes.awaitReady(server, () -> isReady(pid));
  }

  private static boolean isReady(Path pid) {
    try {
      return Files.exists(pid) && Files.readString(pid).contains("ready");
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(Running running) {
    while (running.isAlive()) {
      Processes.pause(20);
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static List<String> asUser(String... command) {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static Optional<Path> bin() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions.map(v -> v.resolve("bin")).filter(Files::isDirectory).max(Path::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
