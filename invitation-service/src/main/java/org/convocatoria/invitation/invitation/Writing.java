package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.letter.MailRequest;

/** Writes what a person gets on an occasion, for the invitation as it then is. */
@FunctionalInterface
interface Writing {

  MailRequest about(Invitation invitation);
}
