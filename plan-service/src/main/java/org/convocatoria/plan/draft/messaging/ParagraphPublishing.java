package org.convocatoria.plan.draft.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Paragraph;
import org.convocatoria.plan.draft.ParagraphEvent;
import org.convocatoria.plan.draft.Publication;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.SourceType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of paragraphs once a version has them; drafts stay inside. */
@Component
class ParagraphPublishing implements Publishing<Paragraph, ParagraphEvent> {

  private record State(
      String id,
      String call,
      String section,
      String number,
      Kind kind,
      int version,
      Instant publishedAt,
      List<Link> sources) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Link(SourceType type, @Nullable String folio, @Nullable String result) {
    static Link of(Source source) {
      return new Link(source.type(), source.folio(), source.result());
    }
  }

  private record Text(String id, String text) {}

  /**
   * For the audit: everything but earlier publications, and the quoted passages, which are other
   * people's words and have to go when they take them back.
   */
  @Override
  public Object publicState(Paragraph paragraph) {
    return new Paragraph(
        paragraph.id(),
        paragraph.call(),
        paragraph.section(),
        paragraph.kind(),
        paragraph.text(),
        paragraph.parent(),
        paragraph.indicator(),
        paragraph.place(),
        paragraph.sources().stream().map(Source::withoutQuote).toList(),
        paragraph.lastSource(),
        paragraph.removed(),
        paragraph.published() == null ? null : paragraph.published().alone());
  }

  @Override
  public String auditName(ParagraphEvent event) {
    return switch (event) {
      case ParagraphEvent.ParagraphDrafted _ -> "paragraph-drafted";
      case ParagraphEvent.ParagraphRedrafted _ -> "paragraph-redrafted";
      case ParagraphEvent.SourceLinked _ -> "source-linked";
      case ParagraphEvent.SourceUnlinked _ -> "source-unlinked";
      case ParagraphEvent.ParagraphRemoved _ -> "paragraph-removed";
      case ParagraphEvent.ParagraphPublished _ -> "paragraph-published";
      case ParagraphEvent.QuotesForgotten _ -> "quotes-forgotten";
    };
  }

  @Override
  public List<Outgoing> publish(Paragraph paragraph, ParagraphEvent event) {
    return switch (event) {
      case ParagraphEvent.ParagraphPublished _ ->
          published(paragraph)
              .map(as -> List.of(told(paragraph, as, "published"), text(paragraph, as)))
              .orElse(List.of());
      case ParagraphEvent.ParagraphDrafted _,
          ParagraphEvent.ParagraphRedrafted _,
          ParagraphEvent.SourceLinked _,
          ParagraphEvent.SourceUnlinked _,
          ParagraphEvent.ParagraphRemoved _,
          ParagraphEvent.QuotesForgotten _ ->
          List.of();
    };
  }

  /** As each version has it, the oldest first: readers keep all of them. */
  @Override
  public List<Outgoing> restated(Paragraph paragraph) {
    return published(paragraph)
        .map(
            as ->
                Stream.concat(
                        as.all().stream().map(each -> told(paragraph, each, "restated")),
                        Stream.of(text(paragraph, as)))
                    .toList())
        .orElse(List.of());
  }

  private static Optional<Publication> published(Paragraph paragraph) {
    return Optional.ofNullable(paragraph.published());
  }

  /** As a version has it, whatever was drafted since. */
  private static Outgoing told(Paragraph paragraph, Publication as, String what) {
    State state =
        new State(
            paragraph.id(),
            paragraph.call(),
            paragraph.section(),
            as.number(),
            as.kind(),
            as.version(),
            as.at(),
            as.sources().stream().map(Link::of).toList());
    String type = "plan.paragraph-" + what + ".v1";
    return Outgoing.event("plan.events", paragraph.id(), type, state, Map.of());
  }

  private static Outgoing text(Paragraph paragraph, Publication as) {
    Text text = new Text(paragraph.id(), as.text());
    return Outgoing.event("plan.texts", paragraph.id(), "plan.paragraph-text.v1", text, Map.of());
  }
}
