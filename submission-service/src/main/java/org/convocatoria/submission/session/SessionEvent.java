package org.convocatoria.submission.session;

/** What happens to a focus group or an interview. */
public sealed interface SessionEvent {

  /** It is on record. */
  record SessionRecorded() implements SessionEvent {}

  /** Its transcript was brought in or corrected. */
  record TranscriptKept() implements SessionEvent {}

  /** Words of it became a contribution. */
  record ExcerptMarked(String excerpt) implements SessionEvent {}

  /** Somebody does not want to be quoted any more. */
  record ConsentTakenBack(int participant) implements SessionEvent {}

  /** Words of it were removed. */
  record ExcerptErased(String excerpt) implements SessionEvent {}

  /** A contribution that was owed has been made or taken back. */
  record OwedSettled() implements SessionEvent {}
}
