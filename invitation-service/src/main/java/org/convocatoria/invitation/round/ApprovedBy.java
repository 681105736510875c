package org.convocatoria.invitation.round;

import org.jspecify.annotations.Nullable;

/** The person who approved a list, and under which reference. */
public record ApprovedBy(String approvedBy, @Nullable String reference) {

  @Nullable String givenReference() {
    return reference == null || reference.isBlank() ? null : reference.strip();
  }
}
