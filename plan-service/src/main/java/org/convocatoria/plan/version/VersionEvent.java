package org.convocatoria.plan.version;

/** What happened to a version of the plan. */
public sealed interface VersionEvent {

  /** It is out. */
  record VersionPublished() implements VersionEvent {}

  /** Some of its paragraphs were kept. */
  record PartKept() implements VersionEvent {}

  /** It no longer quotes somebody who took their words back. */
  record QuotesForgotten() implements VersionEvent {}
}
