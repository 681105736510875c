package org.convocatoria.invitation.round;

import java.util.List;
import java.util.Set;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.invitation.Guest;
import org.convocatoria.invitation.invitation.Inviting;
import org.convocatoria.invitation.workshop.Workshops;
import org.springframework.stereotype.Service;

/** Makes the invitations of everybody on an approved list. */
@Service
public class Seating {

  private final Workshops workshops;
  private final Experts experts;
  private final Inviting inviting;

  Seating(Workshops workshops, Experts experts, Inviting inviting) {
    this.workshops = workshops;
    this.experts = experts;
    this.inviting = inviting;
  }

  /** The people on the list who do not want to be invited. */
  public List<String> suppressed(Round round) {
    return experts.suppressed(round.invitees().stream().map(Invitee::expert).toList());
  }

  /** How many letters would go out if the list were approved now. */
  public int letters(Round round) {
    Set<String> suppressed = Set.copyOf(suppressed(round));
    return (int)
        round.seating(suppressed).stream()
            .filter(each -> each.kind() == Place.Kind.INVITED)
            .count();
  }

  /**
   * Invites, or keeps in reserve, everybody on the list. Repeating it makes what is missing; to a
   * workshop that was called off meanwhile nobody is invited any more.
   */
  public void invite(Round round, Set<String> suppressed) {
    if (workshops.get(round.call(), round.workshop()).cancelled()) {
      return;
    }
    for (Place place : round.seating(suppressed)) {
      Guest guest = guest(round, place.invitee());
      switch (place.kind()) {
        case INVITED -> inviting.invite(guest);
        case RESERVE -> inviting.keepInReserve(guest);
        case SUPPRESSED -> inviting.leaveOut(guest);
      }
    }
  }

  private static Guest guest(Round round, Invitee invitee) {
    Approval approval = round.approval();
    if (approval == null) {
      throw new IllegalStateException("nobody approved the round " + round.id());
    }
    return new Guest(
        round.call(),
        round.id(),
        round.workshop(),
        round.table(),
        invitee.expert(),
        invitee.capacity(),
        invitee.rank(),
        round.deadline(),
        approval.reference(),
        approval.dispatchedBy());
  }
}
