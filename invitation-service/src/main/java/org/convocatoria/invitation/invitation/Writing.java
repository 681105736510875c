package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.letter.MailRequest;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a person gets on an occasion, for the invitation as it then is; nothing for somebody
 * who asked not to be written to.
 */
@FunctionalInterface
interface Writing {

  @Nullable MailRequest about(Invitation invitation);
}
