package org.convocatoria.submission.forum;

/** What happens to a forum. */
public sealed interface ForumEvent {

  /** It was announced. */
  record ForumAnnounced() implements ForumEvent {}

  /** Its programme has one talk more. */
  record TalkAdded() implements ForumEvent {}

  /** Its programme has one talk less. */
  record TalkRemoved() implements ForumEvent {}

  /** It is announced otherwise. */
  record ForumRevised() implements ForumEvent {}

  /** Its online side was closed before its time. */
  record ForumClosed() implements ForumEvent {}

  /** Its moderator drew a conclusion. */
  record ConclusionDrawn(String conclusion) implements ForumEvent {}

  /** A conclusion became a contribution. */
  record ConclusionYielded() implements ForumEvent {}
}
