package org.convocatoria.submission.forum;

import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A reason as somebody gives it.
 *
 * @param consent needed with a name or an address
 */
public record ReasonRequest(
    String proposal,
    String side,
    String text,
    @Nullable String name,
    @Nullable String email,
    @Nullable Boolean namePublic,
    Submission.@Nullable Agreed consent) {

  /** True if it contains personal data. */
  boolean isPersonal() {
    return (name != null && !name.isBlank()) || (email != null && !email.isBlank());
  }
}
