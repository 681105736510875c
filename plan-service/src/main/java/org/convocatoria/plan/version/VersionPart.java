package org.convocatoria.plan.version;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;

/**
 * Some of a version's paragraphs. A long plan does not fit into one document, so its paragraphs are
 * kept in parts that are written before the version that names them.
 */
public record VersionPart(String id, String call, List<FrozenParagraph> paragraphs) {

  /** Characters, of which even the longest code fits four times into what a document may hold. */
  static final int LIMIT = 3_000_000;

  /** Copies what it is given. */
  public VersionPart {
    paragraphs = List.copyOf(paragraphs);
  }

  static List<List<FrozenParagraph>> split(List<FrozenParagraph> paragraphs, int limit) {
    List<List<FrozenParagraph>> parts = new ArrayList<>();
    List<FrozenParagraph> part = new ArrayList<>();
    int size = 0;
    for (FrozenParagraph each : paragraphs) {
      if (!part.isEmpty() && size + each.size() > limit) {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
      }
      part.add(each);
      size += each.size();
    }
    parts.add(part);
    return parts;
  }

  Change<VersionPart, VersionEvent> kept() {
    return Change.of(this, new VersionEvent.PartKept());
  }

  /** Also what is published forgets the words that somebody took back. */
  Change<VersionPart, VersionEvent> forgetQuotes(String contribution) {
    if (paragraphs.stream().noneMatch(each -> each.quotes(contribution))) {
      return Change.none(this);
    }
    List<FrozenParagraph> silent =
        paragraphs.stream().map(each -> each.withoutQuotesOf(contribution)).toList();
    return Change.of(new VersionPart(id, call, silent), new VersionEvent.QuotesForgotten());
  }
}
