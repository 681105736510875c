package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.springframework.stereotype.Service;

/** Tells everybody who comes, or may come, that the workshop has another date or none. */
@Service
public class Updating {

  private static final String BY = "system";

  private final Invitations invitations;
  private final Workshops workshops;
  private final LetterWriting letters;
  private final Timing timing;

  Updating(Invitations invitations, Workshops workshops, LetterWriting letters, Timing timing) {
    this.invitations = invitations;
    this.workshops = workshops;
    this.letters = letters;
    this.timing = timing;
  }

  /** Updates every invitation to the workshop that is not at this sequence yet. */
  public void update(String workshop, int calendarSequence, Before before) {
    Workshop now = workshops.atLeast(workshop, calendarSequence);
    invitations.toWorkshop(now.call(), now.workshop()).forEach(each -> update(each, now, before));
  }

  /**
   * Updates an invitation that was written while the workshop changed. Whoever writes looks again
   * afterwards, whoever changes looks after the change is known: so one of them sees the other.
   */
  void catchUp(Invitation invitation) {
    workshops
        .find(invitation.call(), invitation.seat().workshop())
        .filter(workshop -> workshop.calendarSequence() > invitation.calendar().sequence())
        .ifPresent(workshop -> update(invitation, workshop, Before.UNKNOWN));
  }

  private void update(Invitation invitation, Workshop workshop, Before before) {
    invitations.change(
        invitation.id(),
        BY,
        each ->
            each.update(
                new Invitation.Schedule(
                    workshop.calendarSequence(), workshop.cancelled(), workshop.starts()),
                letters.onMove(workshop, before),
                timing.now()));
  }
}
