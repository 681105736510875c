package org.convocatoria.local.login;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The passwords of those who may log in, by name; without any, nobody is asked for one. */
public record Logins(Map<String, String> passwords) {

  /** Tells a process its logins; command lines are for everybody on the machine to read. */
  public static final String VARIABLE = "CONVOCATORIA_LOGINS";

  public Logins {
    passwords = Map.copyOf(passwords);
  }

  /** Those that the environment names, written {@code name:password} with blanks between them. */
  public static Logins of(Map<String, String> environment) {
    Map<String, String> passwords = new TreeMap<>();
    for (String login : environment.getOrDefault(VARIABLE, "").split(" ", -1)) {
      int colon = login.indexOf(':');
      if (colon > 0) {
        passwords.put(login.substring(0, colon), login.substring(colon + 1));
      } else if (!login.isEmpty()) {
        throw new IllegalArgumentException("A login is written name:password in " + VARIABLE);
      }
    }
    return new Logins(passwords);
  }

  /** As {@link #of} reads them. */
  public String written() {
    return new TreeMap<>(passwords)
        .entrySet().stream()
            .map(login -> login.getKey() + ":" + login.getValue())
            .collect(Collectors.joining(" "));
  }

  /** Whether everybody is let in. */
  public boolean isEmpty() {
    return passwords.isEmpty();
  }

  /** Passwords are for no log. */
  @Override
  public String toString() {
    return "Logins" + new TreeMap<>(passwords).keySet();
  }
}
