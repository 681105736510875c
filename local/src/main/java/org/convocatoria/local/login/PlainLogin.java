package org.convocatoria.local.login;

import java.util.Map;
import java.util.TreeMap;

/**
 * Kafka's notation of a login with name and password. The password itself is sent: over loopback,
 * or encrypted.
 */
public final class PlainLogin {

  private static final String MODULE =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  private PlainLogin() {}

  /** For a client. */
  public static String of(String name, String password) {
    return MODULE + own(name, password) + ";";
  }

  /** For a broker that logs in to itself with that name, and knows these. */
  public static String of(String name, Logins known) {
    String own = known.passwords().get(name);
    if (own == null) {
      throw new IllegalArgumentException("There is no login for " + name);
    }
    StringBuilder text = new StringBuilder(MODULE).append(own(name, own));
    new TreeMap<>(known.passwords())
        .forEach((each, password) -> text.append(" user_%s=%s".formatted(each, quoted(password))));
    return text.append(';').toString();
  }

  /** The settings of a client on this machine. */
  public static Map<String, String> client(String name, String password) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config", of(name, password));
  }

  private static String own(String name, String password) {
    return " username=%s password=%s".formatted(quoted(name), quoted(password));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
