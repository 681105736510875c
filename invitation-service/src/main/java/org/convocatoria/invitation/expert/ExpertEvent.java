package org.convocatoria.invitation.expert;

/** What happens to an entry of the directory. None of it leaves the service. */
public sealed interface ExpertEvent {

  /** Somebody was entered. */
  record ExpertAdded() implements ExpertEvent {}

  /** Somebody does not want to be invited again. */
  record ExpertSuppressed() implements ExpertEvent {}
}
