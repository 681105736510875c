package org.convocatoria.plan.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convocatoria.plan.evidence.Words;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.service.work.Found;
import org.springframework.stereotype.Service;

/** Finds paragraphs of the draft by their number, their words or the folio of a source. */
@Service
public class ParagraphSearch {

  private final Drafts drafts;

  ParagraphSearch(Drafts drafts) {
    this.drafts = drafts;
  }

  /** A paragraph that was found, and the section it is in. */
  private record Hit(Section section, Draft.Numbered numbered) {}

  /** The first that match, those whose number is asked for before the others. */
  public Found.Some find(String typed, boolean inEnglish) {
    Sought sought = Sought.of(typed);
    Optional<Draft> draft = drafts.currentIfAny();
    if (sought.nothing() || draft.isEmpty()) {
      return Found.Some.NOTHING;
    }
    List<Hit> hits =
        draft.get().parts().stream()
            .flatMap(part -> part.paragraphs().stream().map(p -> new Hit(part.section(), p)))
            .filter(hit -> matches(hit.numbered(), sought))
            .sorted(Comparator.comparing(hit -> !isNumbered(hit.numbered(), sought)))
            .toList();
    return new Found.Some(
        hits.stream().limit(Found.Some.LIMIT).map(hit -> shown(hit, inEnglish)).toList(),
        hits.size());
  }

  private static boolean matches(Draft.Numbered numbered, Sought sought) {
    return isNumbered(numbered, sought)
        || sought.isIn(numbered.paragraph().text())
        || numbered.paragraph().sources().stream()
            .map(source -> source.folio())
            .filter(Objects::nonNull)
            .anyMatch(sought::means);
  }

  private static boolean isNumbered(Draft.Numbered numbered, Sought sought) {
    return numbered.number().equals(sought.typed());
  }

  private static Found shown(Hit hit, boolean inEnglish) {
    String name = inEnglish ? hit.section().name().en() : hit.section().name().es();
    String id = hit.numbered().paragraph().id();
    return new Found(
        "paragraph",
        hit.numbered().number() + " · " + name,
        Words.beginning(hit.numbered().paragraph().text()),
        "/personal/plan?parrafo=" + id + "#p-" + id);
  }
}
