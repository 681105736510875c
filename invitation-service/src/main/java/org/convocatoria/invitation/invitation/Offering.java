package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.invitation.Invitation.Terms;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.springframework.stereotype.Service;

/** Gives the place of somebody who declined to somebody in reserve. */
@Service
public class Offering {

  private static final String BY = "system";

  private final Invitations invitations;
  private final Calls calls;
  private final Workshops workshops;
  private final LetterWriting letters;
  private final Updating updating;
  private final Timing timing;

  Offering(
      Invitations invitations,
      Calls calls,
      Workshops workshops,
      LetterWriting letters,
      Updating updating,
      Timing timing) {
    this.invitations = invitations;
    this.calls = calls;
    this.workshops = workshops;
    this.letters = letters;
    this.updating = updating;
    this.timing = timing;
  }

  /** Whether this piece of work may give the place away: the person still declines. */
  public boolean passOn(String declined, String work) {
    return invitations.change(declined, BY, each -> each.passOn(work)).isPassedOnBy(work);
  }

  /** Nobody is left whom the place could be offered to: who declined may take it back. */
  public void keepPlace(String declined, String work) {
    invitations.change(declined, BY, each -> each.keepPlace(work));
  }

  /** Whether the place is offered by this piece of work, now or before; else it was taken. */
  public boolean offer(String reserve, String work) {
    Invitation before =
        invitations
            .find(reserve)
            .orElseThrow(() -> new IllegalStateException("no invitation " + reserve));
    Workshop workshop = workshops.get(before.call(), before.seat().workshop());
    if (workshop.cancelled()) {
      return false;
    }
    Instant now = timing.now();
    Terms terms = new Terms(until(before, workshop, now), workshop.calendarSequence());
    if (!terms.until().toInstant().isAfter(now)) {
      return false;
    }
    Writing letter = letters.on(Occasion.OFFER, workshop);
    Invitation after =
        invitations.change(reserve, BY, each -> each.offer(work, terms, letter, now));
    boolean ours = after.isOfferedFor(work);
    if (ours) {
      updating.catchUp(after);
    }
    return ours;
  }

  /** The round's deadline, or two days where that is later, but never into the workshop. */
  private OffsetDateTime until(Invitation invitation, Workshop workshop, Instant now) {
    Instant kept = now.plus(timing.offerLasts());
    OffsetDateTime later = calls.get(invitation.call()).local(kept).withNano(0);
    OffsetDateTime longest = later.isBefore(workshop.starts()) ? later : workshop.starts();
    return longest.isAfter(invitation.deadline()) ? longest : invitation.deadline();
  }
}
