package org.convocatoria.invitation.round;

import org.convocatoria.service.text.Stripped;
import org.jspecify.annotations.Nullable;

/** The person who approved a list, and under which reference. */
public record ApprovedBy(String approvedBy, @Nullable String reference) {

  @Nullable String givenReference() {
    return Stripped.orNull(reference);
  }
}
