package org.convocatoria.plan.outline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.words.Bilingual;

/**
 * The sections that a call gives its plan: one for all, and one for each table.
 *
 * @param common the name of the section for all
 */
public record Layout(String call, Instant openedAt, Bilingual common, List<Table> tables) {

  static final String COMMON = "ZM";

  /** Copies what it is given. */
  public Layout {
    tables = List.copyOf(tables);
  }

  /** A table of the call. */
  public record Table(String id, Bilingual name) {}

  /** The common section comes first: it holds the vision that the others serve. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(COMMON, 1, common, null));
    for (Table table : tables) {
      sections.add(new Section(table.id(), sections.size() + 1, table.name(), table.id()));
    }
    return sections;
  }
}
