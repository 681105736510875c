package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.convocatoria.local.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @TempDir Path folder;

  private final Topology topology = Topology.load();

  @Test
  void aTakenPortIsNamedWithTheVariableThatChangesIt() throws Exception {
    try (ServerSocket taken = socket()) {
      String port = Integer.toString(taken.getLocalPort());
      Map<String, String> wanted = portal(port);
      assertThatExceptionOfType(CannotStartException.class)
          .isThrownBy(() -> pick(wanted))
          .withMessageContaining("Port " + port)
          .withMessageContaining("gateway")
          .withMessageContaining("CONVOCATORIA_PORT");
    }
  }

  @Test
  void aPortThatIsNoNumberIsRefused() throws Exception {
    Map<String, String> wrong = portal("http");
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> pick(wrong))
        .withMessage("CONVOCATORIA_PORT must be a port number, not 'http'.");
  }

  @Test
  void freePortsAreKeptFromOneStartToTheNext() throws Exception {
    Ports first = pick(freeFixedPorts());
    Ports second = pick(freeFixedPorts());
    assertThat(second.of("store")).isEqualTo(first.of("store"));
    assertThat(second.of("broker.controller")).isEqualTo(first.of("broker.controller"));
  }

  @Test
  void aFreePortThatWasTakenMeanwhileIsReplaced() throws Exception {
    Ports first = pick(freeFixedPorts());
    try (ServerSocket _ =
        new ServerSocket(first.of("store"), 1, InetAddress.getLoopbackAddress())) {
      assertThat(pick(freeFixedPorts()).of("store")).isNotEqualTo(first.of("store"));
    }
  }

  @Test
  void noTwoPartsShareAPort() throws Exception {
    Map<String, Integer> numbers = pick(freeFixedPorts()).numbers();
    assertThat(new HashSet<>(numbers.values())).hasSize(numbers.size());
  }

  private Ports pick(Map<String, String> environment) {
    return Ports.pick(topology, folder.resolve("ports.json"), environment);
  }

  /** The others are free: a platform that runs on this machine has the usual ones. */
  private static Map<String, String> portal(String port) throws Exception {
    Map<String, String> ports = new HashMap<>(freeFixedPorts());
    ports.put("CONVOCATORIA_PORT", port);
    return ports;
  }

  private static Map<String, String> freeFixedPorts() throws Exception {
    try (ServerSocket one = socket();
        ServerSocket two = socket();
        ServerSocket three = socket()) {
      return Map.of(
          "CONVOCATORIA_PORT", Integer.toString(one.getLocalPort()),
          "CONVOCATORIA_MAILBOX_PORT", Integer.toString(two.getLocalPort()),
          "CONVOCATORIA_METRICS_PORT", Integer.toString(three.getLocalPort()));
    }
  }

  private static ServerSocket socket() throws Exception {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
