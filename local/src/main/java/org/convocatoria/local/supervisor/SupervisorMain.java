package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Kind;
import org.convocatoria.local.topology.Topology;

/** The supervisor's own process; its argument is the installation's folder. */
public final class SupervisorMain {

  private static final long TICK_MILLIS = 100;
  private static final int TICKS_BETWEEN_LOOKS_AT_LOGS = 100;

  private SupervisorMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Installation installation = new Installation(Path.of(args[0]));
    Settings settings = JsonFile.read(installation.run().resolve("settings.json"), Settings.class);
    Topology topology = Topology.load();
    Launches launches = new Launches(installation, topology, settings);
    if (settings.store().kind() == Settings.Store.Kind.MONGOD) {
      Files.createDirectories(installation.data("mongod"));
    }

    List<ManagedPart> parts = new ArrayList<>();
    Map<String, Integer> services = new TreeMap<>();
    for (Part part : topology.only(settings.parts()).parts()) {
      if (part.kind() == Kind.STORE && settings.store().kind() == Settings.Store.Kind.EXTERNAL) {
        continue;
      }
      parts.add(launches.managed(part));
      if (part.kind() == Kind.SERVICE) {
        services.put(part.name(), settings.ports().of(part.name()));
      }
      Files.deleteIfExists(installation.readyFile(part.name()));
    }
    ProcessRecord self =
        ProcessRecord.of("supervisor", ProcessHandle.current(), settings.ports().metrics());
    Supervisor supervisor =
        new Supervisor(parts, entries -> new ProcessRecords(self, entries).write(installation));
    supervisor.record();
    new Metrics(launches.metricsToken(), services, parts).serve(settings.ports().metrics());
    run(supervisor, new LogFiles(installation.var().resolve("logs")));
  }

  private static void run(Supervisor supervisor, LogFiles logs) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  told.countDown();
                  try {
                    supervisor.stop();
                    main.join(TICK_MILLIS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    for (long ticks = 0; !told.await(TICK_MILLIS, TimeUnit.MILLISECONDS); ticks++) {
      try {
        supervisor.tick(System.nanoTime());
        if (ticks % TICKS_BETWEEN_LOOKS_AT_LOGS == 0) {
          logs.shorten();
        }
      } catch (IOException | UncheckedIOException e) {
        // A full disk must not end who would start what it ended; the next tick tries again.
        System.err.println(e.getMessage());
      }
    }
  }
}
