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

  /** Its erasure; null while it says what somebody wrote. */
  @Nullable Erasure erasure();

  /** True if it is not on the public page any more. */
  default boolean removed() {
    return moderation() != null || erased();
  }

  /** True if its words and its author were erased. */
  default boolean erased() {
    return erasure() != null;
  }
}
