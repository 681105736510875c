package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.FixedPort;
import org.convocatoria.local.topology.Topology;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The port of every part by name, and of what else it listens on as `part.what`. Free ones are kept
 * from one `up` to the next where they still are free.
 */
public record Ports(Map<String, Integer> numbers) {

  /** The supervisor's own, for the merged metrics. */
  public static final FixedPort METRICS = new FixedPort(9090, "CONVOCATORIA_METRICS_PORT");

  private static final String METRICS_NAME = "metrics";

  public Ports {
    numbers = new TreeMap<>(numbers);
  }

  /** Picks all ports for a start; refuses where a fixed one is taken. */
  public static Ports pick(Topology topology, Path file, Map<String, String> environment) {
    Map<String, Integer> before = Files.exists(file) ? read(file) : Map.of();
    Map<String, Integer> picked = new TreeMap<>();
    Set<Integer> used = new HashSet<>();
    picked.put(METRICS_NAME, fixed(METRICS, environment, "the metrics", used));
    for (Part part : topology.parts()) {
      FixedPort port = part.port();
      if (port != null) {
        picked.put(part.name(), fixed(port, environment, "the " + part.name(), used));
      }
    }
    for (Part part : topology.parts()) {
      if (part.port() == null) {
        picked.put(part.name(), free(before.get(part.name()), used));
      }
      for (String what : part.listens()) {
        String name = part.name() + "." + what;
        picked.put(name, free(before.get(name), used));
      }
    }
    Ports ports = new Ports(picked);
    JsonFile.write(file, ports);
    return ports;
  }

  /** Free ones for all parts, the well-known included. */
  static Ports free(Topology topology) {
    Map<String, Integer> picked = new TreeMap<>();
    Set<Integer> used = new HashSet<>();
    picked.put(METRICS_NAME, free(null, used));
    for (Part part : topology.parts()) {
      picked.put(part.name(), free(null, used));
      part.listens().forEach(what -> picked.put(part.name() + "." + what, free(null, used)));
    }
    return new Ports(picked);
  }

  public int of(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("No port is recorded for " + name);
    }
    return number;
  }

  public int metrics() {
    return of(METRICS_NAME);
  }

  private static int fixed(
      FixedPort port, Map<String, String> environment, String what, Set<Integer> used) {
    String value = environment.getOrDefault(port.variable(), Integer.toString(port.number()));
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new CannotStartException(
          "%s must be a port number, not '%s'.".formatted(port.variable(), value));
    }
    if (!isFree(number) || !used.add(number)) {
      throw new CannotStartException(
          "Port %d, wanted for %s, is taken by another program: stop that, or set %s to a free port."
              .formatted(number, what, port.variable()));
    }
    return number;
  }

  private static int free(@Nullable Integer before, Set<Integer> used) {
    if (before != null && isFree(before) && used.add(before)) {
      return before;
    }
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (used.add(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException e) {
        throw new CannotStartException("No free port on the loopback address: " + e.getMessage());
      }
    }
  }

  private static boolean isFree(int number) {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: a port whose last connections are only fading out counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, Integer> read(Path file) {
    try {
      return JsonFile.read(file, Ports.class).numbers();
    } catch (JacksonException e) {
      return Map.of();
    }
  }
}
