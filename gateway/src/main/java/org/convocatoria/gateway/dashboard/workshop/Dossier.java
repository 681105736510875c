package org.convocatoria.gateway.dashboard.workshop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** What a table has to work with: contributions, its results so far, and who is coming. */
record Dossier(
    String table,
    long admitted,
    List<Item> contributions,
    @Nullable String next,
    List<Result> results,
    Roster roster) {

  static final Dossier EMPTY = new Dossier("", 0, List.of(), null, List.of(), Roster.NONE);

  record Item(
      String folio,
      String title,
      String text,
      String matter,
      String form,
      List<String> tables,
      String municipality,
      String kind,
      boolean sample) {
    Item {
      folio = Lenient.text(folio);
      title = Lenient.text(title);
      text = Lenient.text(text);
      matter = Lenient.text(matter);
      form = Lenient.text(form);
      tables = Lenient.list(tables);
      municipality = Lenient.text(municipality);
      kind = Lenient.text(kind);
    }
  }

  /** Invitations to the table by answer, in all and by workshop. */
  record Roster(
      int invited,
      int accepted,
      int declined,
      int pending,
      int reserve,
      Map<String, Roster> workshops) {
    static final Roster NONE = new Roster(0, 0, 0, 0, 0, Map.of());

    Roster {
      workshops = new TreeMap<>(Lenient.or(workshops, Map.of()));
    }
  }

  Dossier {
    table = Lenient.text(table);
    contributions = Lenient.list(contributions);
    results = Lenient.list(results);
    roster = Lenient.or(roster, Roster.NONE);
  }
}
