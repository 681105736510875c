package org.convocatoria.plan.draft;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.convocatoria.plan.evidence.Words;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.service.search.SoughtWords;
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

  /** The first that match, the one whose number it is before the others. */
  public Found.Some find(String typed, boolean inEnglish) {
    SoughtWords sought = SoughtWords.of(typed);
    Optional<Draft> draft = drafts.currentIfAny();
    if (sought.isEmpty() || draft.isEmpty()) {
      return Found.Some.NOTHING;
    }
    Predicate<Draft.Numbered> meant = each -> each.number().equals(typed.strip());
    List<Hit> hits =
        draft.get().parts().stream()
            .flatMap(part -> part.paragraphs().stream().map(p -> new Hit(part.section(), p)))
            .filter(hit -> meant.test(hit.numbered()) || says(hit.numbered(), sought))
            .sorted(Comparator.comparing(hit -> !meant.test(hit.numbered())))
            .toList();
    return new Found.Some(
        hits.stream().limit(Found.Some.LIMIT).map(hit -> shown(hit, inEnglish)).toList(),
        hits.size());
  }

  private static boolean says(Draft.Numbered numbered, SoughtWords sought) {
    Set<String> words = new HashSet<>(SearchWords.of(numbered.paragraph().text()));
    numbered.paragraph().sources().stream()
        .map(Source::folio)
        .filter(Objects::nonNull)
        .forEach(folio -> words.addAll(SearchWords.ofCode(folio)));
    return words.containsAll(sought.words());
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
