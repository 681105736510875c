package org.convocatoria.invitation.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who approved a round's list, under which reference, and who dispatched it.
 *
 * @param dispatchedBy the account's name
 */
public record Approval(
    String approvedBy, @Nullable String reference, String dispatchedBy, Instant at) {

  boolean sameAs(Approval other) {
    return approvedBy.equals(other.approvedBy)
        && java.util.Objects.equals(reference, other.reference);
  }
}
