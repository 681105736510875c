package org.convocatoria.plan.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that a table recorded in a workshop; it cites contributions by folio. One that the table
 * took back no longer stands.
 */
public record Result(
    String id,
    String call,
    String workshop,
    String table,
    String kind,
    @Nullable String number,
    List<String> cites,
    boolean sample,
    boolean stands) {

  /** Copies what it is given. */
  public Result {
    cites = List.copyOf(cites);
  }
}
