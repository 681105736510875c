package org.convocatoria.plan.evidence.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the events and texts of submissions and workshops. What is required
 * here and missing makes a record unreadable, so that it is quarantined rather than half known.
 */
sealed interface EvidenceEvent {

  /** A contribution was received, or something became of it. */
  @WireType({
    "submission.contribution-received.v1",
    "submission.contribution-admitted.v1",
    "submission.contribution-dismissed.v1",
    "submission.contribution-forwarded.v1",
    "submission.contribution-merged.v1",
    "submission.contribution-restored.v1",
    "submission.contribution-clarification-asked.v1",
    "submission.contribution-clarified.v1",
    "submission.contribution-clarification-lapsed.v1",
    "submission.contribution-corrected.v1",
    "submission.contribution-withdrawn.v1",
    "submission.contribution-redacted.v1",
    "submission.contribution-erased.v1",
    "submission.attachment-added.v1",
    "submission.contribution-restated.v1"
  })
  record ContributionMoved(ContributionState state) implements EvidenceEvent {
    /** Requires a state. */
    public ContributionMoved {
      requireNonNull(state);
    }
  }

  /** Intake counted what it had received up to a cut-off of ours. */
  @WireType({"submission.intake-counted.v1", "submission.intake-restated.v1"})
  record IntakeCounted(CountState state) implements EvidenceEvent {
    /** Requires a state. */
    public IntakeCounted {
      requireNonNull(state);
    }
  }

  /** The public words of an admitted contribution; without a state they are gone. */
  @WireType("submission.contribution-text.v1")
  record ContributionWords(@Nullable TextState state) implements EvidenceEvent {}

  /** A table recorded a result, corrected it or took it back. */
  @WireType({
    "workshop.result-recorded.v1",
    "workshop.result-corrected.v1",
    "workshop.result-withdrawn.v1",
    "workshop.result-restated.v1"
  })
  record ResultMoved(ResultState state) implements EvidenceEvent {
    /** Requires a state. */
    public ResultMoved {
      requireNonNull(state);
    }
  }

  /** The words of a result; without a state they are gone. */
  @WireType("workshop.result-text.v1")
  record ResultWords(@Nullable TextState state) implements EvidenceEvent {}

  /** Everything else on these topics. */
  record Ignored() implements EvidenceEvent {}

  /** A contribution without its words. */
  record ContributionState(
      String id,
      String call,
      String folio,
      String status,
      @Nullable String matter,
      @Nullable String form,
      @Nullable List<String> tables,
      @Nullable String mergedInto,
      @Nullable String municipality,
      @Nullable String kind,
      boolean sample,
      Instant receivedAt,
      @Nullable Boolean erased) {
    /** Requires what the gate needs. */
    public ContributionState {
      requireNonNull(id);
      requireNonNull(call);
      requireNonNull(folio);
      requireNonNull(status);
      requireNonNull(receivedAt);
    }
  }

  /** A count, once intake was asked for one. */
  record CountState(String call, @Nullable Instant cutOff, long count) {
    /** Requires the call. */
    public CountState {
      requireNonNull(call);
    }
  }

  /** Words; results have no title. */
  record TextState(
      @Nullable String folio, @Nullable String title, String text, @Nullable List<String> marks) {
    /** Requires the words. */
    public TextState {
      requireNonNull(text);
    }
  }

  /** A result without its words. */
  record ResultState(
      String id,
      String call,
      String workshop,
      String table,
      String kind,
      @Nullable String number,
      @Nullable List<String> cites,
      boolean sample,
      @Nullable String status) {
    /** Requires what a source needs. */
    public ResultState {
      requireNonNull(id);
      requireNonNull(call);
      requireNonNull(workshop);
      requireNonNull(table);
      requireNonNull(kind);
    }
  }
}
