package org.convocatoria.system.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every process of a run with its ports, and a link from each service to store and broker. */
final class Layout {

  /** Two of those that accept, one of the others. */
  static final List<String> SERVICES =
      List.of("submission-1", "submission-2", "plan-1", "plan-2", "workshop-1", "notification-1");

  static final String METRICS_TOKEN = "faults-metrics";

  private static final String SECRET = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA";
  private static final int PORTS = 40;
  private static final String SOON_NOTICED =
      """
      {"spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms": "6000",
       "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms": "1500"}
      """;

  private final Path folder;
  private final String keysUrl;
  private final FreePorts free = new FreePorts(PORTS);
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Link> links = new TreeMap<>();
  private final int storePort = free.take();
  private final int brokerPort = free.take();
  private final int smtpPort = free.take();

  Layout(Path folder, String keysUrl) throws IOException {
    this.folder = folder;
    this.keysUrl = keysUrl;
    Files.createDirectories(mail());
    Files.createDirectories(folder.resolve("run"));
    add("store", Commands.store(folder.resolve("store"), storePort), storePort, storeTest());
    Map<String, Integer> brokerDoors = new LinkedHashMap<>();
    Map<String, Integer> storeDoors = new LinkedHashMap<>();
    int controller = free.take();
    List<String> settings = brokerSettings(controller, brokerDoors, storeDoors);
    add(
        "broker",
        Commands.broker(folder.resolve("broker"), brokerPort, controller, settings),
        brokerPort,
        Map.of());
    int pages = free.take();
    add("mailbox", Commands.mailbox(mail(), pages, smtpPort), pages, Map.of());
    for (String service : SERVICES) {
      addService(
          service, storeDoors.getOrDefault(service, 0), brokerDoors.getOrDefault(service, 0));
    }
  }

  Map<String, Part> parts() {
    return parts;
  }

  Part part(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("no part " + name);
    }
    return part;
  }

  Map<String, Link> links() {
    return links;
  }

  /** The driver's own way to the store, through no link. */
  String storeUri() {
    return "mongodb://127.0.0.1:" + storePort;
  }

  /** The driver's own way to the broker, through no link. */
  String broker() {
    return "127.0.0.1:" + brokerPort;
  }

  Path mail() {
    return folder.resolve("mail");
  }

  /** The service that an instance belongs to. */
  static String serviceOf(String instance) {
    return instance.substring(0, instance.lastIndexOf('-'));
  }

  private static Map<String, String> storeTest() {
    return Map.of("CONVOCATORIA_STORE_TEST", "unforced-in-memory");
  }

  /** A listener for each link, advertised as the link: clients follow what is advertised. */
  private List<String> brokerSettings(
      int controller, Map<String, Integer> broker, Map<String, Integer> store) throws IOException {
    StringBuilder listeners = new StringBuilder("PLAINTEXT://127.0.0.1:" + brokerPort);
    StringBuilder advertised = new StringBuilder(listeners);
    StringBuilder protocols = new StringBuilder("CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    for (String service : SERVICES) {
      String name = service.replace("-", "").toUpperCase(Locale.ROOT);
      int behind = free.take();
      int door = link(service + ">broker", behind);
      broker.put(service, door);
      store.put(service, link(service + ">store", storePort));
      listeners.append(",%s://127.0.0.1:%d".formatted(name, behind));
      advertised.append(",%s://127.0.0.1:%d".formatted(name, door));
      protocols.append(",%s:PLAINTEXT".formatted(name));
    }
    return List.of(
        "listeners=" + listeners + ",CONTROLLER://127.0.0.1:" + controller,
        "advertised.listeners=" + advertised,
        "listener.security.protocol.map=" + protocols,
        "inter.broker.listener.name=PLAINTEXT",
        "num.network.threads=1",
        // A killed broker has to be let in again before its last life's session ends.
        "broker.session.timeout.ms=2000",
        "broker.heartbeat.interval.ms=500");
  }

  private int link(String name, int target) throws IOException {
    int port = free.take();
    links.put(name, new Link(name, port, target));
    return port;
  }

  private void addService(String instance, int store, int broker) {
    String service = serviceOf(instance);
    int port = free.take();
    Map<String, String> environment = serviceEnvironment(service, port, store, broker, keysUrl);
    environment.put("CONVOCATORIA_SMTP_PORT", Integer.toString(smtpPort));
    String heap = service.equals("submission") || service.equals("plan") ? "128m" : "112m";
    List<String> command = Commands.service(service, heap);
    parts.put(instance, new Part(instance, command, environment, port, log(instance)));
  }

  /** The settings of a service in this layout. */
  static Map<String, String> serviceEnvironment(
      String service, int port, int store, int broker, String keysUrl) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SPRING_MONGODB_URI", "mongodb://127.0.0.1:%d/%s".formatted(store, service));
    environment.put("CONVOCATORIA_KAFKA", "127.0.0.1:" + broker);
    environment.put("CONVOCATORIA_JWKS_URL", keysUrl);
    environment.put("CONVOCATORIA_SECRET", SECRET);
    environment.put("CONVOCATORIA_LINK_KEY", SECRET);
    environment.put("CONVOCATORIA_METRICS_TOKEN", METRICS_TOKEN);
    environment.put("CONVOCATORIA_TOPICS_PARTITIONS", "6");
    environment.put("CONVOCATORIA_SMTP_HOST", "127.0.0.1");
    environment.put("CONVOCATORIA_SMTP_STARTTLS_REQUIRED", "false");
    environment.put("CONVOCATORIA_CALL_FILE", Workplace.callFile().toString());
    environment.put("CONVOCATORIA_DATES", "moved");
    environment.put("SPRING_APPLICATION_JSON", SOON_NOTICED);
    return environment;
  }

  private void add(String name, List<String> command, int port, Map<String, String> more) {
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("CONVOCATORIA_READY_FILE", folder.resolve("run/" + name).toString());
    parts.put(name, new Part(name, command, environment, port, log(name)));
  }

  private Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }
}
