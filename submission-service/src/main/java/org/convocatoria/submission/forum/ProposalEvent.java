package org.convocatoria.submission.forum;

/** What happens to a proposal. */
public sealed interface ProposalEvent {

  /** It was handed in. */
  record ProposalMade() implements ProposalEvent {}

  /** It was taken off the public page. */
  record ProposalModerated() implements ProposalEvent {}

  /** It has a place in the series of folios. */
  record ProposalTaken() implements ProposalEvent {}

  /** Its contribution is made. */
  record ProposalYielded() implements ProposalEvent {}

  /** The notification service has its letters. */
  record LettersConfirmed() implements ProposalEvent {}

  /** Its unconfirmed letters are asked for once more. */
  record LettersAskedAgain() implements ProposalEvent {}
}
