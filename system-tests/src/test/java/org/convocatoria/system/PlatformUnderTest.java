package org.convocatoria.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One copy of the platform for all system tests, in a folder and on ports of its own, started and
 * spoken to by the same command that people use. It ends with the test JVM, or before tests that
 * start processes of their own.
 */
public final class PlatformUnderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> SHARED =
      List.of(
          "local",
          "submission-service",
          "workshop-service",
          "invitation-service",
          "plan-service",
          "notification-service",
          "gateway",
          "contracts",
          "convocatoria",
          "pom.xml");

  /** A first start prepares every service; a machine of half the speed takes some minutes. */
  private static final long LONGEST_COMMAND_MINUTES = 15;

  private static final class Holder {
    private static final PlatformUnderTest INSTANCE = start();
  }

  private static volatile boolean running;

  private final Path home;
  private final Map<String, String> ports;
  private boolean played;

  private PlatformUnderTest(Path home, Map<String, String> ports) {
    this.home = home;
    this.ports = ports;
  }

  /** The running platform; the first test that asks waits for it to start. */
  static PlatformUnderTest get() {
    return Holder.INSTANCE;
  }

  /** The same after the sample process was played on it, by this test or an earlier one. */
  static PlatformUnderTest withSample() {
    PlatformUnderTest platform = get();
    if (!platform.played) {
      platform.command("demo");
    }
    return platform;
  }

  /** Ends it, if it runs, for tests that need the machine for processes of their own. */
  public static void end() {
    if (running) {
      get().command("down");
      running = false;
    }
  }

  private static PlatformUnderTest start() {
    PlatformUnderTest platform =
        new PlatformUnderTest(
            folder(),
            Map.of(
                "CONVOCATORIA_PORT", freePort(),
                "CONVOCATORIA_MAILBOX_PORT", freePort(),
                "CONVOCATORIA_METRICS_PORT", freePort()));
    Runtime.getRuntime().addShutdownHook(new Thread(PlatformUnderTest::end));
    running = true;
    platform.command("up");
    return platform;
  }

  /** Runs the command and returns what it printed; fails where it fails. */
  String command(String... arguments) {
    List<String> line = new ArrayList<>(javaCommand());
    line.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(home, "command", ".log");
      output.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(line)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(ports);
      Process process = builder.start();
      if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(line + " did not end:\n" + Files.readString(output));
      }
      String printed = Files.readString(output);
      if (process.exitValue() != 0) {
        throw new AssertionError(line + " ended with " + process.exitValue() + ":\n" + printed);
      }
      played |= arguments[0].equals("demo");
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode status() {
    return JSON.readTree(command("status", "--json"));
  }

  JsonNode part(String name) {
    return StreamSupport.stream(status().path("parts").spliterator(), false)
        .filter(part -> part.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Ends a part without any warning to it; the supervisor starts it again. */
  void kill(String part) {
    ProcessHandle.of(part(part).path("pid").asLong()).orElseThrow().destroyForcibly();
  }

  /** Freezes a part without ending it: it answers nobody until it is resumed. */
  void pause(String part) {
    signal("STOP", part);
  }

  /** Lets a frozen part go on. */
  void resume(String part) {
    signal("CONT", part);
  }

  private void signal(String signal, String part) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(part(part).path("pid").asLong()))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String portal() {
    return "http://127.0.0.1:" + ports.get("CONVOCATORIA_PORT");
  }

  Path mail() {
    return home.resolve("var/mail");
  }

  Path folderOfLogs() {
    return home.resolve("var/logs");
  }

  JsonNode credentials() {
    return JSON.readTree(command("credentials"));
  }

  private List<String> javaCommand() {
    Path local = Repository.root().resolve("local/target");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Dconvocatoria.home=" + home,
        "-cp",
        local.resolve("local.jar") + ":" + local.resolve("libs") + "/*",
        "org.convocatoria.local.command.Convocatoria");
  }

  /** A folder that looks like the checkout but has a var of its own. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("convocatoria-system");
      for (String name : SHARED) {
        Files.createSymbolicLink(folder.resolve(name), Repository.root().resolve(name));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
