package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run has to have harmed and carried for its verdicts to say anything. */
final class Coverage {

  private static final Duration LONG_RUN = Duration.ofMinutes(10);

  /** A fault every two seconds leaves room for at least this much work. */
  private static final double ACCEPTED_PER_SECOND = 2;

  private Coverage() {}

  /** What was left unharmed; a long run has to reach every failpoint too. */
  static List<String> missing(Mayhem mayhem, Fleet fleet, Ledger ledger, Duration length) {
    List<String> missing = new ArrayList<>();
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (mayhem.count(kind) == 0) {
        missing.add("no " + kind.words());
      }
    }
    for (String part : List.of("store", "broker")) {
      if (mayhem.killsOf(part) == 0) {
        missing.add("no SIGKILL of " + part);
      }
    }
    if (ledger.accepted() < ACCEPTED_PER_SECOND * length.toSeconds()) {
      missing.add("only " + ledger.accepted() + " requests accepted");
    }
    if (length.compareTo(LONG_RUN) >= 0) {
      Armoury.FAILPOINTS.stream()
          .filter(name -> !fleet.failpointHits().containsKey(name))
          .forEach(name -> missing.add("failpoint never reached: " + name));
    }
    return missing;
  }
}
