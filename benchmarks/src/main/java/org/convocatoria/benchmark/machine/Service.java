package org.convocatoria.benchmark.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.benchmark.load.HttpConnection;

/** A service under load: a JVM with one variant behind the endpoint. */
public final class Service {

  /** The same for all variants, and as in the platform's image: with the optimizing compiler. */
  private static final String HEAP = "256m";

  private final Processes processes;
  private final String variant;
  private final int port = Processes.freePort();
  private final Map<String, String> environment = new HashMap<>();
  private Running process;
  private boolean archiving;

  private Service(Processes processes, String variant, Map<String, String> surroundings) {
    this.processes = processes;
    this.variant = variant;
    environment.put("SPRING_PROFILES_ACTIVE", variant);
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.putAll(surroundings);
    this.process = launch();
  }

  /** Starts the variant and waits until it answers. */
  public static Service start(
      Processes processes, String variant, Map<String, String> surroundings) {
    return new Service(processes, variant, surroundings);
  }

  /** How its JVM is started, for the report. */
  public static String settings() {
    return "-XX:+UseSerialGC -Xmx" + HEAP;
  }

  public int port() {
    return port;
  }

  public Running process() {
    return process;
  }

  /** Starts it again on the same port after it was killed. */
  public void restart() {
    process = launch();
  }

  /**
   * Has it start sooner from now on, by an archive of its classes, which its end without force
   * writes: for who starts it a thousand times.
   */
  public void archiveClasses() {
    stop();
    archiving = true;
    restart();
    stop();
    restart();
  }

  public void stop() {
    process.stop();
  }

  private Running launch() {
    Path target = processes.built("benchmarks");
    List<String> command = new ArrayList<>(Processes.java(HEAP));
    if (archiving) {
      command.add("-XX:+AutoCreateSharedArchive");
      command.add("-XX:SharedArchiveFile=" + processes.folder(variant + ".jsa"));
      command.add("-Xlog:cds=off");
    }
    command.addAll(
        List.of(
            "-cp",
            target.resolve("benchmarks.jar") + File.pathSeparator + target.resolve("libs") + "/*",
            "org.convocatoria.benchmark.service.BenchService"));
    Running running = processes.start(variant, command, environment);
    Processes.awaitReady(running, this::answers);
    return running;
  }

  private boolean answers() {
    try (HttpConnection connection = new HttpConnection(port)) {
      return connection.get("/ready").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
