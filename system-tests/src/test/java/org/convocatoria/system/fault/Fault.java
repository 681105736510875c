package org.convocatoria.system.fault;

/**
 * One thing that goes wrong.
 *
 * @param afterMillis since the one before
 * @param target a part, or a link for CUT and SLOW
 * @param lastsMillis until it is over; 0 where it has no end
 */
record Fault(long afterMillis, Kind kind, String target, long lastsMillis) {

  /** What can go wrong. */
  enum Kind {
    KILL("SIGKILL"),
    RESTART("graceful restart"),
    PAUSE("SIGSTOP, then SIGCONT"),
    CUT("link cut"),
    SLOW("link slowed");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return "+%d ms %s %s%s"
        .formatted(
            afterMillis, kind, target, lastsMillis == 0 ? "" : " for " + lastsMillis + " ms");
  }
}
