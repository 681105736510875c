package org.convocatoria.submission.forum;

/** The events of a forum. */
public sealed interface ForumEvent {

  /** The forum was announced. */
  record ForumAnnounced() implements ForumEvent {}

  /** A talk was added to the programme. */
  record TalkAdded() implements ForumEvent {}

  /** A talk was removed from the programme. */
  record TalkRemoved() implements ForumEvent {}

  /** The announcement was changed. */
  record ForumRevised() implements ForumEvent {}

  /** The online side was closed before its last day. */
  record ForumClosed() implements ForumEvent {}

  /** The moderator drew a conclusion. */
  record ConclusionDrawn(String conclusion) implements ForumEvent {}

  /** A conclusion became a contribution. */
  record ConclusionYielded() implements ForumEvent {}
}
