package org.convocatoria.gateway.dashboard.plan;

import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** The plan as it is being written. */
record Draft(List<Section> sections) {

  static final Draft EMPTY = new Draft(List.of());

  /** A part of the plan; with a table its lead may write in it. */
  record Section(String id, int number, Text name, String table, List<Paragraph> paragraphs) {
    Section {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      table = Lenient.text(table);
      paragraphs = Lenient.list(paragraphs);
    }
  }

  /** A paragraph, in the version in which it was read. */
  record Paragraph(
      String id,
      String number,
      String kind,
      String text,
      String parent,
      @Nullable Indicator indicator,
      long version,
      List<Source> sources,
      @Nullable Integer publishedIn,
      List<String> notices) {
    Paragraph {
      id = Lenient.text(id);
      number = Lenient.text(number);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
      parent = Lenient.text(parent);
      sources = Lenient.list(sources);
      notices = Lenient.list(notices);
    }

    /** Whether it names this contribution or result already. */
    public boolean names(String reference) {
      return sources.stream().anyMatch(source -> source.reference().equals(reference));
    }
  }

  /** How one can tell whether an objective is met. */
  record Indicator(String name, double base, double goal, int year) {
    Indicator {
      name = Lenient.text(name);
    }
  }

  /** What a paragraph comes from, or what it contradicts. */
  record Source(
      int id,
      String type,
      String folio,
      @Nullable String title,
      @Nullable String excerpt,
      @Nullable String quote,
      @Nullable Boolean quoteHolds,
      @Nullable OfWorkshop result,
      @Nullable Boolean withdrawn,
      boolean sample) {
    Source {
      type = Lenient.text(type);
      folio = Lenient.text(folio);
    }

    /** Its folio, or the id of the result. */
    public String reference() {
      return result == null ? folio : result.id();
    }

    /** Whether its text says something else by now than what was quoted. */
    public boolean quoteMoved() {
      return Boolean.FALSE.equals(quoteHolds);
    }

    /** Whether whoever presented it took it back. */
    public boolean takenBack() {
      return Boolean.TRUE.equals(withdrawn);
    }
  }

  /** The workshop result that is a source. */
  record OfWorkshop(String id, String number, String workshop, String kind, String text) {
    OfWorkshop {
      id = Lenient.text(id);
      number = Lenient.text(number);
      workshop = Lenient.text(workshop);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
    }
  }

  Draft {
    sections = Lenient.list(sections);
  }

  Optional<Section> section(String id) {
    return sections.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The section that a paragraph is in. */
  Optional<Section> sectionOf(String paragraph) {
    return sections.stream()
        .filter(each -> each.paragraphs().stream().anyMatch(p -> p.id().equals(paragraph)))
        .findFirst();
  }

  Optional<Paragraph> paragraph(String id) {
    return sections.stream()
        .flatMap(each -> each.paragraphs().stream())
        .filter(each -> each.id().equals(id))
        .findFirst();
  }

  /** Paragraphs that others may serve: visions, objectives and strategies. */
  public List<Paragraph> parents() {
    return sections.stream()
        .flatMap(each -> each.paragraphs().stream())
        .filter(each -> List.of("vision", "objective", "strategy").contains(each.kind()))
        .toList();
  }

  /** The number of a paragraph; empty where it is gone. */
  public String number(String id) {
    return paragraph(id).map(Paragraph::number).orElse("");
  }
}
