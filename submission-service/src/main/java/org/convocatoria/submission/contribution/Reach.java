package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a contributor was reached other than by letter, and until when that was possible.
 *
 * @param calls all that were made, the oldest first
 * @param outcomeSince since when there is an outcome of the plan to tell by telephone; null where
 *     there is none
 * @param deletedAt when the contact data were deleted; null while they are kept
 */
public record Reach(
    List<PhoneCall> calls, @Nullable Instant outcomeSince, @Nullable Instant deletedAt) {

  /** Nobody was called, and nothing is to be told. */
  public static final Reach NONE = new Reach(List.of(), null, null);

  /** Copies the list. */
  public Reach {
    calls = List.copyOf(calls);
  }

  /** Whether a call has told what there was to tell since then, or showed that none can. */
  public boolean isSettledSince(Instant then) {
    return calls.stream().anyMatch(call -> call.settles() && !call.at().isBefore(then));
  }

  /** Whether somebody was told something since then. */
  boolean isToldSince(Instant then) {
    return calls.stream()
        .anyMatch(call -> call.outcome() == PhoneCall.Outcome.REACHED && !call.at().isBefore(then));
  }

  Optional<PhoneCall> under(String key) {
    return calls.stream().filter(call -> call.key().equals(key)).findFirst();
  }

  Reach called(PhoneCall call) {
    return new Reach(
        Stream.concat(calls.stream(), Stream.of(call)).toList(), outcomeSince, deletedAt);
  }

  Reach owesOutcome(Instant since) {
    return new Reach(calls, since, deletedAt);
  }

  /** The same without what staff noted. */
  Reach withoutNotes() {
    return new Reach(calls.stream().map(PhoneCall::withoutNote).toList(), outcomeSince, deletedAt);
  }

  Reach deleted(Instant now) {
    return new Reach(calls, outcomeSince, now);
  }
}
