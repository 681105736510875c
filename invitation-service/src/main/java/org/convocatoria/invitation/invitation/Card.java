package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.letter.MailRequest.Appointment;
import org.convocatoria.invitation.workshop.Session;

/** An invitation with all that its holder should see. */
public record Card(
    Invitation invitation,
    Expert expert,
    Session session,
    Call call,
    Appointment entry,
    boolean takesAnswers) {}
