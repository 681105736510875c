package org.convocatoria.submission.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is the same of everything that people hand in to a forum. */
public sealed interface Voice permits Proposal, Reason {

  /** Its id. */
  String id();

  /** The call it belongs to. */
  String call();

  /** The forum it was handed in to. */
  String forum();

  /** When it was handed in. */
  Instant at();

  /** Who handed it in. */
  Author author();

  /** Why it is no longer shown; null while it is. */
  @Nullable Moderation moderation();

  /** Whether it was taken off the public page. */
  default boolean removed() {
    return moderation() != null;
  }
}
