package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.util.Locale;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Joins an invitation with whom, what and where it is for. */
@Component
class Cards {

  private final Calls calls;
  private final Workshops workshops;
  private final Experts experts;
  private final LetterWriting letters;

  Cards(Calls calls, Workshops workshops, Experts experts, LetterWriting letters) {
    this.calls = calls;
    this.workshops = workshops;
    this.experts = experts;
    this.letters = letters;
  }

  Card of(Invitation invitation, Instant now) {
    Call call = calls.get(invitation.call());
    Workshop workshop = workshops.get(invitation.call(), invitation.seat().workshop());
    Expert expert = experts.get(invitation.expert());
    return new Card(
        invitation,
        expert,
        workshop,
        call,
        letters.appointment(invitation, workshop, call, Locale.of(expert.language())),
        invitation.takesReplies(now));
  }
}
