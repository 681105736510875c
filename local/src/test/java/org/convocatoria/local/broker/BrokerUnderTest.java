package org.convocatoria.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kafka.server.KafkaRaftServer;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.login.PlainLogin;
import org.convocatoria.messaging.connection.BrokerConnection;

/** A real broker as `up` starts it, with a second door that is encrypted. */
final class BrokerUnderTest {

  static final List<String> SERVICES =
      List.of("submission", "workshop", "invitation", "plan", "notification");

  static final String KEYS_PASSWORD = "of-the-keys";

  final int port = freePort();
  final int controller = freePort();
  final int encrypted = freePort();
  private final Path folder;
  private final KafkaRaftServer server;

  BrokerUnderTest(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.server = BrokerMain.start(data(), port, controller, logins(), alsoTls());
  }

  void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  Path data() {
    return folder.resolve("broker");
  }

  Path keys() {
    return folder.resolve("keys.p12");
  }

  /** The settings of a client at one of the doors. */
  static Map<String, Object> client(int at, Map<String, String> login) {
    return new HashMap<>(new BrokerConnection(address(at), login).with(Map.of()));
  }

  static Map<String, String> login(String name) {
    return PlainLogin.client(name, "of-" + name);
  }

  static Logins logins() {
    Map<String, String> passwords = new TreeMap<>(Map.of("broker", "of-broker"));
    SERVICES.forEach(service -> passwords.put(service, "of-" + service));
    return new Logins(passwords);
  }

  static String address(int at) {
    return "127.0.0.1:" + at;
  }

  private List<String> alsoTls() throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            "broker",
            "-keyalg",
            "EC",
            "-dname",
            "CN=broker",
            "-ext",
            "SAN=ip:127.0.0.1",
            "-keystore",
            keys().toString(),
            "-storepass",
            KEYS_PASSWORD);
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    String jaas = PlainLogin.of("broker", logins());
    return List.of(
        "listeners=CLIENT://%s,TLS://%s,CONTROLLER://%s"
            .formatted(address(port), address(encrypted), address(controller)),
        "advertised.listeners=CLIENT://%s,TLS://%s".formatted(address(port), address(encrypted)),
        "listener.security.protocol.map=CONTROLLER:SASL_PLAINTEXT,CLIENT:SASL_PLAINTEXT,TLS:SASL_SSL",
        "listener.name.tls.plain.sasl.jaas.config=" + jaas,
        "listener.name.tls.ssl.keystore.location=" + keys(),
        "listener.name.tls.ssl.keystore.password=" + KEYS_PASSWORD);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
