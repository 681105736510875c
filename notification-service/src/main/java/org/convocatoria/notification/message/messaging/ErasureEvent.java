package org.convocatoria.notification.message.messaging;

import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** The erasure of what somebody wrote, as far as this service reads it. */
sealed interface ErasureEvent {

  /** A contribution was erased at its author's request. */
  @WireType("submission.contribution-erased.v1")
  record ContributionErased(State state) implements ErasureEvent {}

  /** The contact data of a contribution were deleted: nobody is written to about it any more. */
  @WireType("submission.contribution-contacts-deleted.v1")
  record ContactsDeleted(State state) implements ErasureEvent {}

  /** A forum's proposal was erased at its author's request. */
  @WireType("submission.proposal-erased.v1")
  record ProposalErased(State state) implements ErasureEvent {}

  /** A reason for or against a proposal was erased at its author's request. */
  @WireType("submission.reason-erased.v1")
  record ReasonErased(State state) implements ErasureEvent {}

  /** Everything else on the topic. */
  record Ignored() implements ErasureEvent {}

  /** Its id, and what yielded it if it was not handed in. */
  record State(String id, @Nullable Origin origin) {}

  /** The application, request or other record it was made from; that may have sent letters too. */
  record Origin(String id) {}
}
