package org.convocatoria.plan.draft;

/** What happened to a paragraph. */
public sealed interface ParagraphEvent {

  /** It was written. */
  record ParagraphDrafted() implements ParagraphEvent {}

  /** Its words, kind or place were changed. */
  record ParagraphRedrafted() implements ParagraphEvent {}

  /** It names one source more. */
  record SourceLinked(int source) implements ParagraphEvent {}

  /** It names one source less. */
  record SourceUnlinked(int source) implements ParagraphEvent {}

  /** It was dropped before anybody outside saw it. */
  record ParagraphRemoved() implements ParagraphEvent {}

  /** It appeared in a version; the publication says how. */
  record ParagraphPublished() implements ParagraphEvent {}

  /** It no longer quotes somebody who took their words back. */
  record QuotesForgotten() implements ParagraphEvent {}
}
