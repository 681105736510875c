package org.convocatoria.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.plan.outline.Plan;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Source;

/** The plan as it would be published now: sections in order, paragraphs numbered within them. */
public record Draft(Plan plan, List<Part> parts) {

  /** A section with its paragraphs. */
  public record Part(Section section, List<Numbered> paragraphs) {}

  /** A paragraph under its number, for example 3.2: the second of section 3. */
  public record Numbered(String number, long version, Paragraph paragraph) {}

  /** Numbers the paragraphs, which come in their order within each section. */
  static Draft of(Plan plan, List<Drafted> paragraphs) {
    List<Part> parts = new ArrayList<>();
    for (Section section : plan.sections()) {
      List<Numbered> numbered = new ArrayList<>();
      for (Drafted each : paragraphs) {
        if (each.paragraph().section().equals(section.section())) {
          String number = section.number() + "." + (numbered.size() + 1);
          numbered.add(new Numbered(number, each.version(), each.paragraph()));
        }
      }
      parts.add(new Part(section, List.copyOf(numbered)));
    }
    return new Draft(plan, List.copyOf(parts));
  }

  /** The sources of all paragraphs. */
  public List<Source> sources() {
    return paragraphs().flatMap(each -> each.paragraph().sources().stream()).toList();
  }

  /** All paragraphs in the order of the plan. */
  public Stream<Numbered> paragraphs() {
    return parts.stream().flatMap(part -> part.paragraphs().stream());
  }
}
