package org.convocatoria.plan.evidence;

import java.time.Instant;

/** How many contributions intake had received up to a cut-off, by its own count. */
public record IntakeCount(String call, Instant cutOff, long count) {

  /** Each cut-off keeps its own count, so that two that follow closely are both found. */
  public static String idOf(String call, Instant cutOff) {
    return call + "@" + cutOff;
  }
}
