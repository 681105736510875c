package org.convocatoria.benchmark.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.util.FileSystemUtils;

/** Starts processes in a folder of their own and ends all of them, on failure and Ctrl-C too. */
public final class Processes implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path home;
  private final Path folder;
  private final Path temporary = Files.createTempDirectory("benchmark");
  private final List<Running> started = new ArrayList<>();
  private boolean closed;

  /** The product's folder, and an empty one for data and logs. */
  public Processes(Path home, Path folder) throws IOException {
    this.home = home;
    this.folder = Files.createDirectories(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Somewhere outside the product that other users may enter; deleted at the end. */
  Path temporary() {
    return temporary;
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  /** A module's build folder. */
  Path built(String module) {
    return home.resolve(module).resolve("target");
  }

  /** A port of the loopback interface that nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Running start(String name, List<String> command, Map<String, String> environment) {
    Path log = folder(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      synchronized (started) {
        if (closed) {
          throw new IllegalStateException("the benchmark is ending");
        }
        Running running = new Running(name, builder.start(), log);
        started.add(running);
        return running;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** Waits until the process can do its work; fails when it ends or takes too long. */
  static void awaitReady(Running running, BooleanSupplier ready) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ready.getAsBoolean()) {
      if (!running.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(running.name() + " did not start; see " + running.log());
      }
      pause(50);
    }
  }

  /** Sleeps; an interrupt ends the benchmark. */
  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A JVM's command up to its class path, as the local platform starts its parts. */
  static List<String> java(String heap, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + heap,
            "-Xss512k",
            "-Duser.timezone=UTC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(options));
    return command;
  }

  @Override
  public void close() {
    List<Running> ending;
    synchronized (started) {
      closed = true;
      ending = new ArrayList<>(started).reversed();
    }
    ending.forEach(Running::stop);
    FileSystemUtils.deleteRecursively(temporary.toFile());
  }
}
