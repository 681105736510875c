package org.convocatoria.submission.timeline.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.words.Bilingual;
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
  record Result(ResultState state) implements TimelineEvent {
    public Result {
      requireNonNull(state);
    }
  }

  /** The words of a result; without a state they are erased. */
  @WireType("workshop.result-text.v1")
  record ResultWords(@Nullable TextState state) implements TimelineEvent {}

  /** A paragraph is part of a published version. */
  @WireType({"plan.paragraph-published.v1", "plan.paragraph-restated.v1"})
  record Paragraph(ParagraphState state) implements TimelineEvent {
    public Paragraph {
      requireNonNull(state);
    }
  }

  /** The plan answered a contribution. */
  @WireType({"plan.answer-given.v1", "plan.answer-restated.v1"})
  record AnswerGiven(AnswerState state) implements TimelineEvent {
    public AnswerGiven {
      requireNonNull(state);
    }
  }

  /** The words of an answer; without a state they are erased. */
  @WireType("plan.answer-text.v1")
  record Text(@Nullable TextState state) implements TimelineEvent {}

  /** The words of a published paragraph; without a state they are erased. */
  @WireType("plan.paragraph-text.v1")
  record ParagraphWords(@Nullable TextState state) implements TimelineEvent {}

  /** A version of the plan is out. */
  @WireType({"plan.version-published.v1", "plan.version-restated.v1"})
  record Version(VersionState state) implements TimelineEvent {
    public Version {
      requireNonNull(state);
    }
  }

  /** A workshop is on the calendar, or something about it changed. */
  @WireType({
    "workshop.workshop-scheduled.v1",
    "workshop.workshop-rescheduled.v1",
    "workshop.workshop-cancelled.v1",
    "workshop.workshop-closed.v1",
    "workshop.workshop-restated.v1"
  })
  record Workshop(WorkshopState state) implements TimelineEvent {
    public Workshop {
      requireNonNull(state);
    }
  }

  /** A public body's act was recorded; one with a version adopts it. */
  @WireType({"plan.act-recorded.v1", "plan.act-restated.v1"})
  record Act(ActState state) implements TimelineEvent {
    public Act {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements TimelineEvent {}

  /** A result without its words. */
  record ResultState(
      @Nullable String call,
      String workshop,
      String table,
      String number,
      String kind,
      List<String> cites,
      Instant recordedAt,
      @Nullable String status) {
    public ResultState {
      requireNonNull(workshop);
      requireNonNull(recordedAt);
      cites = List.copyOf(cites);
    }
  }

  /** A published paragraph without its words. */
  record ParagraphState(
      @Nullable String call,
      String number,
      int version,
      Instant publishedAt,
      List<SourceState> sources) {
    public ParagraphState {
      requireNonNull(number);
      requireNonNull(publishedAt);
      sources = List.copyOf(sources);
    }
  }

  /** One source of a paragraph; results have no folio. */
  record SourceState(String type, @Nullable String folio) {}

  /** An answer without its reason. */
  record AnswerState(String folio, String answer, @Nullable String by, int common, Instant at) {
    public AnswerState {
      requireNonNull(folio);
      requireNonNull(answer);
      requireNonNull(at);
    }
  }

  /** The words of an answer's reason or of a paragraph. */
  record TextState(String text) {}

  /** A version. */
  record VersionState(
      String call,
      int version,
      Instant publishedAt,
      @Nullable Instant cutOff,
      @Nullable Integer paragraphs) {
    public VersionState {
      requireNonNull(call);
      requireNonNull(publishedAt);
    }
  }

  /** An act. */
  record ActState(String call, @Nullable Integer version, String date) {
    public ActState {
      requireNonNull(call);
      LocalDate.parse(date);
    }
  }

  /** A workshop. Times stay text until they are kept: a reader must not move their offset. */
  record WorkshopState(
      String call,
      String workshop,
      Bilingual name,
      Bilingual theme,
      String starts,
      String ends,
      PlaceState place,
      String status,
      List<String> resultKinds,
      boolean presentation) {
    public WorkshopState {
      requireNonNull(call);
      requireNonNull(workshop);
      requireNonNull(name);
      requireNonNull(theme);
      requireNonNull(place);
      requireNonNull(status);
      OffsetDateTime.parse(starts);
      OffsetDateTime.parse(ends);
      resultKinds = List.copyOf(resultKinds);
    }
  }

  /** Where it is. */
  record PlaceState(String name, @Nullable String address) {}
}
