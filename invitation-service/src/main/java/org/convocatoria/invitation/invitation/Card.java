package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.letter.MailRequest.Appointment;
import org.convocatoria.invitation.workshop.Workshop;

/** An invitation with all that its holder should see. */
public record Card(
    Invitation invitation,
    Expert expert,
    Workshop workshop,
    Call call,
    Appointment entry,
    boolean takesReplies) {}
