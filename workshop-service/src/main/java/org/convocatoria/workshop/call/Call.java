package org.convocatoria.workshop.call;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A public call, as far as its workshops need it.
 *
 * @param zone the time zone of its calendar, for example {@code America/Monterrey}
 * @param sample whether its dates are for demonstration
 * @param resultKinds every kind of result that one of its workshops asks for
 */
public record Call(
    String id,
    Words names,
    Words issuer,
    String zone,
    Instant opens,
    boolean sample,
    List<Table> tables,
    List<String> resultKinds) {

  /** The time zone in which its calendar is read. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** The table with this id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(table -> table.id().equals(wanted)).findFirst();
  }
}
