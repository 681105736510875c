package org.convocatoria.plan.draft;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.plan.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the plan with what it comes from. Its sources survive every rewording; its place
 * is a number between those of its neighbours.
 */
public record Paragraph(
    String id,
    String call,
    String section,
    Kind kind,
    String text,
    @Nullable String parent,
    @Nullable Indicator indicator,
    double place,
    List<Source> sources,
    int lastSource,
    boolean removed,
    @Nullable Publication published) {

  /** Copies what it is given. */
  public Paragraph {
    sources = List.copyOf(sources);
  }

  /** A new one, without sources, at this place of its section. */
  static Change<Paragraph, ParagraphEvent> draft(
      String id, String call, String section, Kind kind, Redraft words, double place) {
    Paragraph drafted =
        new Paragraph(
            id,
            call,
            section,
            kind,
            words.text(),
            words.parent(),
            words.indicator(),
            place,
            List.of(),
            0,
            false,
            null);
    return Change.of(drafted, new ParagraphEvent.ParagraphDrafted());
  }

  Change<Paragraph, ParagraphEvent> redraft(Redraft to, double newPlace) {
    Paragraph redrafted =
        new Paragraph(
            id,
            call,
            section,
            to.kind() == null ? kind : to.kind(),
            to.text(),
            to.parentAfter(parent),
            to.indicatorAfter(indicator),
            newPlace,
            sources,
            lastSource,
            removed,
            published);
    return redrafted.equals(this)
        ? Change.none(this)
        : Change.of(redrafted, new ParagraphEvent.ParagraphRedrafted());
  }

  /** The same source a second time changes nothing. */
  Change<Paragraph, ParagraphEvent> link(Source source) {
    if (sources.stream().anyMatch(source::saysTheSameAs)) {
      return Change.none(this);
    }
    List<Source> more = new ArrayList<>(sources);
    more.add(source.numbered(lastSource + 1));
    return Change.of(
        with(more, lastSource + 1, removed), new ParagraphEvent.SourceLinked(lastSource + 1));
  }

  Change<Paragraph, ParagraphEvent> unlink(int n) {
    List<Source> fewer = sources.stream().filter(source -> source.n() != n).toList();
    return fewer.size() == sources.size()
        ? Change.none(this)
        : Change.of(with(fewer, lastSource, removed), new ParagraphEvent.SourceUnlinked(n));
  }

  /** Drops it; what was published once stays part of the record. */
  Change<Paragraph, ParagraphEvent> remove() {
    if (removed) {
      return Change.none(this);
    }
    if (published != null) {
      throw new PublishedParagraphException();
    }
    return Change.of(with(sources, lastSource, true), new ParagraphEvent.ParagraphRemoved());
  }

  /** Notes that a version has it. An older version that arrives later changes nothing. */
  Change<Paragraph, ParagraphEvent> publish(Publication as) {
    if (published != null && published.version() >= as.version()) {
      return Change.none(this);
    }
    Paragraph noted =
        new Paragraph(
            id,
            call,
            section,
            kind,
            text,
            parent,
            indicator,
            place,
            sources,
            lastSource,
            removed,
            as.after(published));
    return Change.of(noted, new ParagraphEvent.ParagraphPublished());
  }

  /** The link stays; the words of who took them back go. */
  Change<Paragraph, ParagraphEvent> forgetQuotes(String contribution) {
    if (sources.stream().noneMatch(source -> source.quotes(contribution))) {
      return Change.none(this);
    }
    List<Source> silent =
        sources.stream()
            .map(source -> source.quotes(contribution) ? source.withoutQuote() : source)
            .toList();
    return Change.of(with(silent, lastSource, removed), new ParagraphEvent.QuotesForgotten());
  }

  private Paragraph with(List<Source> newSources, int newLast, boolean nowRemoved) {
    return new Paragraph(
        id,
        call,
        section,
        kind,
        text,
        parent,
        indicator,
        place,
        newSources,
        newLast,
        nowRemoved,
        published);
  }
}
