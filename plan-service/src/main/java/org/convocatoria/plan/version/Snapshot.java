package org.convocatoria.plan.version;

import java.util.List;
import java.util.Optional;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.words.Bilingual;

/** A version with all its paragraphs. */
public record Snapshot(Version version, List<FrozenParagraph> paragraphs) {

  /** The paragraphs of one section. */
  public List<FrozenParagraph> of(String section) {
    return paragraphs.stream().filter(each -> each.section().equals(section)).toList();
  }

  /** The paragraph with this id. */
  public Optional<FrozenParagraph> paragraph(String id) {
    return paragraphs.stream().filter(each -> each.paragraph().equals(id)).findFirst();
  }

  /** The name the section had in this version. */
  Bilingual nameOf(String section) {
    return version.sections().stream()
        .filter(each -> each.section().equals(section))
        .map(Section::name)
        .findFirst()
        .orElse(new Bilingual(section, section));
  }
}
