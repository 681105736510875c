package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from which block of addresses something is handed in. What this machine sends by itself is
 * of nobody. What a proxy on this machine passes on counts for the address that the proxy saw,
 * which is the last in its header; what stands before it was made up by whoever sent it.
 */
final class Senders {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::\\d+)?|([\\d.]+):\\d+");

  /** Set where the server has taken the address from a proxy's header, which may lie. */
  private static final String TAKEN_FROM_HEADER = "org.apache.tomcat.request.forwarded";

  private Senders() {}

  /** The sender's block, or nothing for this machine itself. */
  static Optional<String> block(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (isLoopback(address)) {
      address = forwarded(request.getHeaders(FORWARDED_FOR));
    }
    boolean own = address == null || isLoopback(address);
    return own && request.getAttribute(TAKEN_FROM_HEADER) == null
        ? Optional.empty()
        : Optional.of(AddressBlock.of(address == null ? request.getRemoteAddr() : address));
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
