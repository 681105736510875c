package org.convocatoria.system.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One process under test: started, killed, frozen and asked how it is. */
final class Part {

  /** What a process that reached its failpoint ends with. */
  static final int FAILPOINT_EXIT = 86;

  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");
  private static final int PROBE_MILLIS = 1_000;

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final int port;
  private final Path log;
  private @Nullable Process process;
  private @Nullable String failpoint;
  private boolean over;
  private volatile long wasReady = -1;
  private volatile boolean ending;

  Part(String name, List<String> command, Map<String, String> environment, int port, Path log) {
    this.name = name;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.port = port;
    this.log = log;
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** Starts it, made to die at the failpoint where one is given, written {@code name:n}. */
  synchronized void start(@Nullable String armed) {
    if (over) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(environment);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    if (armed != null) {
      builder.environment().put("CONVOCATORIA_FAILPOINT", armed);
    }
    builder.redirectInput(new File("/dev/null")).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.getParent());
      process = builder.start();
      Leftovers.remember(process.pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    failpoint = armed;
    ending = false;
  }

  /** The failpoint its present life carries. */
  synchronized @Nullable String failpoint() {
    return failpoint;
  }

  /** How its last life ended, where nobody has asked yet and it should be running. */
  synchronized @Nullable Integer unnoticedEnd() {
    if (over || process == null || process.isAlive()) {
      return null;
    }
    int code = process.exitValue();
    process = null;
    return code;
  }

  synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  synchronized long pid() {
    return process == null ? -1 : process.pid();
  }

  synchronized void kill() {
    ending = true;
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** Asks it to end. */
  synchronized void terminate() {
    ending = true;
    if (process != null) {
      process.destroy();
    }
  }

  /** Ends it for good. */
  void stop() {
    Process last;
    synchronized (this) {
      over = true;
      last = process;
      process = null;
    }
    if (last != null) {
      last.destroyForcibly();
      last.onExit().join();
    }
  }

  /** STOP freezes it, CONT lets it go on. */
  void signal(String signal) {
    long pid = pid();
    if (pid > 0) {
      try {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether it says of itself that it can do its work. */
  boolean isReady() {
    long pid = pid();
    String file = environment.get("CONVOCATORIA_READY_FILE");
    return pid > 0 && isRunning() && (file == null ? answers() : announced(Path.of(file), pid));
  }

  /** Whether it has been ready in this life, whatever it waits for now, and goes on living. */
  boolean hasStarted() {
    long pid = pid();
    if (ending) {
      return false;
    }
    if (wasReady != pid && isReady()) {
      wasReady = pid;
    }
    return isRunning() && wasReady == pid;
  }

  void awaitReady(Duration limit) {
    Patience.require(limit, this::isReady, name + " is ready (see " + log + ")");
  }

  long residentBytes() {
    long pid = pid();
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0;
    }
  }

  private static boolean announced(Path file, long pid) {
    try {
      return Files.readString(file).equals(Long.toString(pid));
    } catch (IOException _) {
      return false;
    }
  }

  private boolean answers() {
    String request = "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PROBE_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException _) {
      return false;
    }
  }
}
