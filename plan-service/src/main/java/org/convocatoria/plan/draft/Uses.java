package org.convocatoria.plan.draft;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.plan.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a draft uses. A contribution is used where a paragraph itself links it, other than to
 * contradict it; that a linked workshop result cites it is not a use of its own.
 */
public record Uses(Map<String, Integer> folios, Map<String, Integer> results) {

  /** Counts in how many paragraphs each folio and each result is used. */
  public static Uses of(Draft draft) {
    return new Uses(count(draft, Source::folio), count(draft, Source::result));
  }

  /** The folios that are used at all. */
  public Set<String> usedFolios() {
    return folios.keySet();
  }

  private static Map<String, Integer> count(
      Draft draft, Function<Source, @Nullable String> reference) {
    return draft
        .paragraphs()
        .flatMap(each -> distinct(each.paragraph(), reference))
        .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
  }

  private static Stream<String> distinct(
      Paragraph paragraph, Function<Source, @Nullable String> reference) {
    return paragraph.sources().stream()
        .filter(source -> source.type().countsAsUse())
        .map(reference)
        .filter(Objects::nonNull)
        .distinct();
  }
}
