package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.workshop.Session;
import org.convocatoria.invitation.workshop.Sessions;
import org.springframework.stereotype.Service;

/** Tells everybody who comes, or may come, that the workshop has another date or none. */
@Service
public class Updating {

  private static final String BY = "system";

  private final Invitations invitations;
  private final Sessions sessions;
  private final LetterWriting letters;
  private final Timing timing;

  Updating(Invitations invitations, Sessions sessions, LetterWriting letters, Timing timing) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.letters = letters;
    this.timing = timing;
  }

  /** Updates every invitation to the workshop that is not at this sequence yet. */
  public void update(String session, int calendarSequence, Before before) {
    Session now = sessions.atLeast(session, calendarSequence);
    invitations.toWorkshop(now.call(), now.workshop()).forEach(each -> update(each, now, before));
  }

  /**
   * Updates an invitation that was written while the workshop changed. Whoever writes looks again
   * afterwards, whoever changes looks after the change is known: so one of them sees the other.
   */
  void catchUp(Invitation invitation) {
    sessions
        .find(invitation.call(), invitation.seat().workshop())
        .filter(session -> session.calendarSequence() > invitation.calendar().sequence())
        .ifPresent(session -> update(invitation, session, Before.UNKNOWN));
  }

  private void update(Invitation invitation, Session session, Before before) {
    invitations.change(
        invitation.id(),
        BY,
        each ->
            each.update(
                new Invitation.Schedule(
                    session.calendarSequence(), session.cancelled(), session.starts()),
                letters.onMove(session, before),
                timing.now()));
  }
}
