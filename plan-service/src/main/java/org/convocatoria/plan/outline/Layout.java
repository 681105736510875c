package org.convocatoria.plan.outline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a call says about the plan it is to end in: one section for all, one for each table. */
public record Layout(String call, Instant openedAt, List<Table> tables) {

  static final String COMMON = "ZM";

  private static final Name COMMON_NAME = new Name("Apartado común", "Common section");

  /** Copies what it is given. */
  public Layout {
    tables = List.copyOf(tables);
  }

  /** A table of the call. */
  public record Table(String id, Name name) {}

  /** The common section comes first: it holds the vision that the others serve. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(COMMON, 1, COMMON_NAME, null));
    for (Table table : tables) {
      sections.add(new Section(table.id(), sections.size() + 1, table.name(), table.id()));
    }
    return sections;
  }
}
