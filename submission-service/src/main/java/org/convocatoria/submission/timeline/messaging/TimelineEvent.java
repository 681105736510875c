package org.convocatoria.submission.timeline.messaging;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** What the timeline needs to hear of workshops and the plan. */
sealed interface TimelineEvent {

  /** A table recorded a result, or corrected it. */
  @WireType({
    "workshop.result-recorded.v1",
    "workshop.result-corrected.v1",
    "workshop.result-withdrawn.v1",
    "workshop.result-restated.v1"
  })
  record Result(ResultState state) implements TimelineEvent {}

  /** A paragraph is part of a published version. */
  @WireType({"plan.paragraph-published.v1", "plan.paragraph-restated.v1"})
  record Paragraph(ParagraphState state) implements TimelineEvent {}

  /** The plan answered a contribution. */
  @WireType({"plan.answer-given.v1", "plan.answer-restated.v1"})
  record AnswerGiven(AnswerState state) implements TimelineEvent {}

  /** The words of an answer; without a state they are erased. */
  @WireType("plan.answer-text.v1")
  record Text(@Nullable TextState state) implements TimelineEvent {}

  /** Anything else. */
  record Ignored() implements TimelineEvent {}

  /** A result without its words. */
  record ResultState(
      String workshop,
      String table,
      String number,
      String kind,
      List<String> cites,
      Instant recordedAt,
      @Nullable String status) {}

  /** A published paragraph without its words. */
  record ParagraphState(
      String id, String number, int version, Instant publishedAt, List<SourceState> sources) {}

  /** One source of a paragraph; results have no folio. */
  record SourceState(String type, @Nullable String folio) {}

  /** An answer without its reason. */
  record AnswerState(String folio, String answer, @Nullable String by, int common, Instant at) {}

  /** The reason. */
  record TextState(String text) {}
}
