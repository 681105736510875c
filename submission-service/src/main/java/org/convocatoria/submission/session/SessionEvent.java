package org.convocatoria.submission.session;

/** The events of a focus group or an interview. */
public sealed interface SessionEvent {

  /** The session was recorded. */
  record SessionRecorded() implements SessionEvent {}

  /** Its transcript was added or corrected. */
  record TranscriptKept() implements SessionEvent {}

  /** An excerpt became a contribution. */
  record ExcerptMarked(String excerpt) implements SessionEvent {}

  /** A participant withdrew consent. */
  record ConsentTakenBack(int participant) implements SessionEvent {}

  /** An excerpt was erased. */
  record ExcerptErased(String excerpt) implements SessionEvent {}

  /** An owed contribution was made or taken back. */
  record OwedSettled() implements SessionEvent {}
}
