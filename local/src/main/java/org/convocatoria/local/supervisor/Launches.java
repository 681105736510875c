package org.convocatoria.local.supervisor;

import java.io.File;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.local.readiness.Readiness;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Topology;

/** How each part of the topology is started and asked for its health. */
final class Launches {

  private static final String OWN = "org.convocatoria.local.";

  private final Installation installation;
  private final Settings settings;
  private final Environment environment;

  Launches(Installation installation, Topology topology, Settings settings) {
    this.installation = installation;
    this.settings = settings;
    this.environment = new Environment(installation, topology, settings);
  }

  Launch of(Part part) {
    return new Launch(command(part), environment(part), installation.log(part.name()));
  }

  Probe probe(Part part, HttpClient client) {
    return switch (part.kind()) {
      case SERVICE -> Probe.http(client, settings.ports().of(part.name()));
      case STORE ->
          settings.store().kind() == Settings.Store.Kind.MONGOD
              ? new ReplicaSet(settings.ports().of(part.name()))::isReady
              : announced(part);
      case BROKER, MAILBOX -> announced(part);
    };
  }

  /** A run that ends once the program is ready, to record what a start needs. */
  Launch training(Part part, Path cache, Path scratch) {
    Map<String, String> variables = new java.util.TreeMap<>(environment(part));
    variables.put("SERVER_PORT", "0");
    variables.remove(Readiness.VARIABLE);
    List<String> command =
        part.kind() == Part.Kind.SERVICE
            ? java(part).trainingFor(cache).option("-Dspring.context.exit=onRefresh").jar(jar(part))
            : own(part, java(part).trainingFor(cache), scratch, "train");
    return new Launch(command, variables, installation.log("prepare-" + part.name()));
  }

  Path cache(Part part) {
    return installation.program(part.name()).resolve("start.aot");
  }

  String metricsToken() {
    return environment.metricsToken();
  }

  private Probe announced(Part part) {
    return Probe.announced(installation.readyFile(part.name()));
  }

  private Map<String, String> environment(Part part) {
    return part.kind() == Part.Kind.SERVICE
        ? environment.of(part)
        : Map.of(Readiness.VARIABLE, installation.readyFile(part.name()).toString());
  }

  private List<String> command(Part part) {
    if (part.kind() == Part.Kind.SERVICE) {
      return java(part).cache(cache(part)).jar(jar(part));
    }
    if (part.kind() == Part.Kind.STORE && settings.store().kind() == Settings.Store.Kind.MONGOD) {
      return mongod(part);
    }
    Path folder =
        part.kind() == Part.Kind.MAILBOX ? installation.mail() : installation.data(part.name());
    return own(part, java(part).cache(cache(part)), folder, "run");
  }

  private JavaCommand java(Part part) {
    JavaCommand java = new JavaCommand(part.heap());
    // The store's work is all its own code and every service waits for it: C2 pays here.
    return part.kind() == Part.Kind.STORE ? java : java.quick();
  }

  private List<String> own(Part part, JavaCommand java, Path folder, String mode) {
    String port = Integer.toString(settings.ports().of(part.name()));
    String data = folder.toString();
    return switch (part.kind()) {
      case STORE -> java.main(classPath(), OWN + "store.StoreMain", data, port, mode);
      case BROKER ->
          java.main(
              classPath() + File.pathSeparator + installation.program("local") + "/kafka-libs/*",
              OWN + "broker.BrokerMain",
              data,
              port,
              second(part, "controller"),
              mode);
      case MAILBOX ->
          java.main(
              classPath(), OWN + "mailbox.MailboxMain", data, port, second(part, "smtp"), mode);
      case SERVICE -> throw new IllegalArgumentException(part.name() + " is not our own program");
    };
  }

  private String second(Part part, String what) {
    return Integer.toString(settings.ports().of(part.name() + "." + what));
  }

  private List<String> mongod(Part part) {
    return List.of(
        Objects.requireNonNull(settings.store().program()),
        "--dbpath",
        installation.data("mongod").toString(),
        "--port",
        Integer.toString(settings.ports().of(part.name())),
        "--bind_ip",
        "127.0.0.1",
        "--replSet",
        "rs0",
        "--wiredTigerCacheSizeGB",
        "0.25");
  }

  private Path jar(Part part) {
    return installation.program(part.name()).resolve("app").resolve(part.module() + ".jar");
  }

  private String classPath() {
    Path own = installation.program("local");
    return own.resolve("local.jar") + File.pathSeparator + own.resolve("libs") + "/*";
  }
}
