package org.convocatoria.plan.version;

import java.util.List;
import java.util.function.Predicate;
import org.convocatoria.plan.draft.Indicator;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Paragraph;
import org.convocatoria.plan.provenance.Source;
import org.jspecify.annotations.Nullable;

/** A paragraph as a version has it, whatever becomes of it in the draft. */
public record FrozenParagraph(
    String paragraph,
    String section,
    String number,
    Kind kind,
    String text,
    @Nullable String parent,
    @Nullable Indicator indicator,
    List<Source> sources) {

  private static final int PER_PARAGRAPH = 400;
  private static final int PER_SOURCE = 300;

  /** Copies what it is given. */
  public FrozenParagraph {
    sources = List.copyOf(sources);
  }

  /** As it is in the draft, with those of its sources that may be relied on. */
  static FrozenParagraph of(String number, Paragraph paragraph, Predicate<Source> holds) {
    return new FrozenParagraph(
        paragraph.id(),
        paragraph.section(),
        number,
        paragraph.kind(),
        paragraph.text(),
        paragraph.parent(),
        paragraph.indicator(),
        paragraph.sources().stream().filter(holds).toList());
  }

  /** The same without the words of a contribution that may not be kept. */
  FrozenParagraph withoutQuotesOf(String contribution) {
    List<Source> silent =
        sources.stream()
            .map(source -> source.quotes(contribution) ? source.withoutQuote() : source)
            .toList();
    return new FrozenParagraph(paragraph, section, number, kind, text, parent, indicator, silent);
  }

  boolean quotes(String contribution) {
    return sources.stream().anyMatch(source -> source.quotes(contribution));
  }

  /** Roughly how many characters it takes in the store, never too few. */
  int size() {
    int quoted =
        sources.stream()
            .mapToInt(source -> source.quote() == null ? 0 : source.quote().length())
            .sum();
    return PER_PARAGRAPH + text.length() + quoted + PER_SOURCE * sources.size();
  }
}
