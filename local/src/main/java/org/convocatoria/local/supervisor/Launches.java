package org.convocatoria.local.supervisor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.readiness.Readiness;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Compilers;
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

  /** The part as the supervisor looks after it. */
  ManagedPart managed(Part part) {
    return managed(part, java(part, part.compilers()).cache(cache(part)));
  }

  /**
   * The same, but when it ends it leaves the start-up cache behind. Recorded with both compilers it
   * would hold profiles for the second one, with which a start takes a quarter longer.
   */
  ManagedPart recording(Part part) {
    return managed(part, java(part, Compilers.FIRST).recording(cache(part)));
  }

  private ManagedPart managed(Part part, JavaCommand java) {
    Launch launch =
        new Launch(command(part, java), environment(part), installation.log(part.name()));
    int port = settings.ports().of(part.name());
    return new ManagedPart(part.name(), port, part.needs(), launch, probe(part));
  }

  Probe probe(Part part) {
    return switch (part.kind()) {
      case SERVICE -> Probe.http(settings.ports().of(part.name()));
      case STORE ->
          settings.store().kind() == Settings.Store.Kind.MONGOD
              ? replicaSet(settings.ports().of(part.name()))::isReady
              : announced(part);
      case BROKER, MAILBOX -> announced(part);
    };
  }

  Path cache(Part part) {
    return installation.program(part.name()).resolve("start.aot");
  }

  String metricsToken() {
    return environment.metricsToken();
  }

  private ReplicaSet replicaSet(int port) {
    Passwords passwords = environment.passwords();
    return new ReplicaSet(port, passwords.storeAdministrator(), passwords.store());
  }

  private Probe announced(Part part) {
    return Probe.announced(installation.readyFile(part.name()));
  }

  private Map<String, String> environment(Part part) {
    Map<String, String> ready =
        Map.of(Readiness.VARIABLE, installation.readyFile(part.name()).toString());
    return switch (part.kind()) {
      case SERVICE -> environment.of(part);
      case STORE -> with(ready, environment.passwords().store());
      case BROKER -> with(ready, environment.passwords().broker());
      case MAILBOX -> ready;
    };
  }

  private static Map<String, String> with(Map<String, String> ready, Logins logins) {
    Map<String, String> variables = new TreeMap<>(ready);
    variables.put(Logins.VARIABLE, logins.written());
    return variables;
  }

  private List<String> command(Part part, JavaCommand java) {
    String port = Integer.toString(settings.ports().of(part.name()));
    String data = installation.data(part.name()).toString();
    return switch (part.kind()) {
      case SERVICE -> java.jar(jar(part));
      case STORE ->
          settings.store().kind() == Settings.Store.Kind.MONGOD
              ? mongod(port)
              : java.main(classPath(), OWN + "store.StoreMain", data, port);
      case BROKER ->
          java.main(
              classPath() + File.pathSeparator + installation.program("local") + "/kafka-libs/*",
              OWN + "broker.BrokerMain",
              data,
              port,
              second(part, "controller"));
      case MAILBOX ->
          java.main(
              classPath(),
              OWN + "mailbox.MailboxMain",
              installation.mail().toString(),
              port,
              second(part, "smtp"));
    };
  }

  private static JavaCommand java(Part part, Compilers compilers) {
    JavaCommand java = new JavaCommand(part.heap());
    if (compilers == Compilers.FIRST) {
      java.quick();
    }
    // A young generation that takes a whole start of the store or a burst of writes.
    return part.kind() == Part.Kind.STORE ? java.option("-Xmn96m") : java;
  }

  private String second(Part part, String what) {
    return Integer.toString(settings.ports().of(part.name() + "." + what));
  }

  private List<String> mongod(String port) {
    return List.of(
        Objects.requireNonNull(settings.store().program()),
        "--dbpath",
        installation.data("mongod").toString(),
        "--port",
        port,
        "--bind_ip",
        "127.0.0.1",
        "--replSet",
        "rs0",
        // With it, a login is needed.
        "--keyFile",
        environment.passwords().storeMembers().toString(),
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
