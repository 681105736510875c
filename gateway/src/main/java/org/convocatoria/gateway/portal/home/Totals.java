package org.convocatoria.gateway.portal.home;

import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;

/** How many admitted contributions there are, in all and by table. */
record Totals(long total, List<Count> tables) {

  static final Totals UNKNOWN = new Totals(-1, List.of());

  record Count(String id, long count) {
    Count {
      id = Lenient.text(id);
    }
  }

  Totals {
    tables = Lenient.list(tables);
  }

  /** The number of a table; a table nobody wrote to has none. */
  public long of(String table) {
    return tables.stream()
        .filter(each -> each.id().equals(table))
        .mapToLong(Count::count)
        .findFirst()
        .orElse(0);
  }

  public boolean known() {
    return total >= 0;
  }
}
