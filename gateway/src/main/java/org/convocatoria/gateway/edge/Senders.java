package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from which block of addresses something is handed in. The machine that the gateway runs on
 * is its operator's and is not limited: tests, benchmarks and imports come from there. What a proxy
 * on it passes on counts for the address that the proxy saw, which is the last in its header; what
 * stands before it was made up by whoever sent it.
 */
final class Senders {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::\\d+)?|([\\d.]+):\\d+");

  private Senders() {}

  /** The sender's block, or nothing for this machine itself. */
  static Optional<String> block(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (isLoopback(address)) {
      address = forwarded(request.getHeaders(FORWARDED_FOR));
    }
    return address == null || isLoopback(address)
        ? Optional.empty()
        : Optional.of(AddressBlock.of(address));
  }

  private static @Nullable String forwarded(Enumeration<String> values) {
    String last = null;
    while (values.hasMoreElements()) {
      last = values.nextElement();
    }
    if (last == null) {
      return null;
    }
    String address = last.substring(last.lastIndexOf(',') + 1).strip();
    Matcher port = WITH_PORT.matcher(address);
    return port.matches() ? (port.group(1) == null ? port.group(2) : port.group(1)) : address;
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
