package org.convocatoria.gateway.portal.workshop;

import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** What the tables of a workshop left in writing. */
record Results(List<Result> results) {

  record Result(
      String id,
      String number,
      String table,
      String kind,
      String text,
      @Nullable Votes votes,
      List<String> cites,
      boolean sample) {
    Result {
      id = Lenient.text(id);
      number = Lenient.text(number);
      table = Lenient.text(table);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
      cites = Lenient.list(cites);
    }
  }

  record Votes(int inFavour, int present) {}

  Results {
    results = Lenient.list(results);
  }

  /** The results of one table, in the order they were recorded. */
  public List<Result> of(String table) {
    return results.stream().filter(each -> each.table().equals(table)).toList();
  }

  /** The tables that left any. */
  public List<String> tables() {
    return results.stream().map(Result::table).distinct().toList();
  }
}
