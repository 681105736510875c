package org.convocatoria.submission.forum;

/** The events of a proposal. */
public sealed interface ProposalEvent {

  /** The proposal was submitted. */
  record ProposalMade() implements ProposalEvent {}

  /** It was taken off the public page. */
  record ProposalModerated() implements ProposalEvent {}

  /** The proposal got a folio. */
  record ProposalTaken() implements ProposalEvent {}

  /** Its words and its author were erased. */
  record ProposalErased() implements ProposalEvent {}

  /** Notes that its contribution was made. */
  record ProposalYielded() implements ProposalEvent {}

  /** The notification service confirmed letters. */
  record LettersConfirmed() implements ProposalEvent {}

  /** Unconfirmed letters were requested again. */
  record LettersAskedAgain() implements ProposalEvent {}
}
