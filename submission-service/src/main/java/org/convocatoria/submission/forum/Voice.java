package org.convocatoria.submission.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The common properties of proposals and reasons. */
public sealed interface Voice permits Proposal, Reason {

  /** Its id. */
  String id();

  /** Its call. */
  String call();

  /** Its forum. */
  String forum();

  /** The time of submission. */
  Instant at();

  /** Its author. */
  Author author();

  /** The reason why it is no longer shown; null while it is shown. */
  @Nullable Moderation moderation();

  /** True if it was taken off the public page. */
  default boolean removed() {
    return moderation() != null;
  }
}
