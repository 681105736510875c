package org.convocatoria.local.host;

import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a request is meant for this machine. A foreign site can give its own name this
 * machine's address, and its scripts could then read what is shown here; the browser says the name.
 */
public final class OwnNames {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private OwnNames() {}

  /** True if the request names this machine, with any port. */
  public static boolean isOurs(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && NAMES.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
  }
}
