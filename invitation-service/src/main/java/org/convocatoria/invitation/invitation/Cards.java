package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.util.Locale;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.workshop.Session;
import org.convocatoria.invitation.workshop.Sessions;
import org.springframework.stereotype.Component;

/** Joins an invitation with whom, what and where it is for. */
@Component
class Cards {

  private final Calls calls;
  private final Sessions sessions;
  private final Experts experts;
  private final LetterWriting letters;

  Cards(Calls calls, Sessions sessions, Experts experts, LetterWriting letters) {
    this.calls = calls;
    this.sessions = sessions;
    this.experts = experts;
    this.letters = letters;
  }

  Card of(Invitation invitation, Instant now) {
    Call call = calls.get(invitation.call());
    Session session = sessions.get(invitation.call(), invitation.seat().workshop());
    Expert expert = experts.get(invitation.expert());
    return new Card(
        invitation,
        expert,
        session,
        call,
        letters.appointment(invitation, session, call, Locale.of(expert.language())),
        invitation.takesAnswers(now));
  }
}
