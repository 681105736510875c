package org.convocatoria.invitation.invitation;

import java.util.Set;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.round.Approval;
import org.convocatoria.invitation.round.Invitee;
import org.convocatoria.invitation.round.Place;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Session;
import org.convocatoria.invitation.workshop.Sessions;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.stereotype.Service;

/**
 * Makes the invitations of a dispatched round, each under an id that follows from whom it is to.
 */
@Service
public class Inviting {

  private static final int FIRST_LINK = 1;

  private final Invitations invitations;
  private final Sessions sessions;
  private final LetterWriting letters;
  private final Secrets secrets;
  private final Updating updating;
  private final Timing timing;

  Inviting(
      Invitations invitations,
      Sessions sessions,
      LetterWriting letters,
      Secrets secrets,
      Updating updating,
      Timing timing) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.letters = letters;
    this.secrets = secrets;
    this.updating = updating;
    this.timing = timing;
  }

  /**
   * Invites, or keeps in reserve, everybody on the list. Repeating it makes what is missing; to a
   * workshop that was called off meanwhile nobody is invited any more.
   */
  public void invite(Round round, Set<String> suppressed) {
    if (sessions.get(round.call(), round.workshop()).cancelled()) {
      return;
    }
    for (Place place : round.seating(suppressed)) {
      invite(round, place);
    }
  }

  private void invite(Round round, Place place) {
    Approval approval = round.approval();
    if (approval == null) {
      throw new IllegalStateException("nobody approved the round " + round.id());
    }
    Session session = sessions.get(round.call(), round.workshop());
    Invitation planned = planned(round, approval, place.invitee(), session);
    Change<Invitation, InvitationEvent> made =
        switch (place.kind()) {
          case INVITED ->
              planned.send(
                  letters.on(Occasion.LETTER, session), timing.now(), timing.askAgainAfter());
          case RESERVE -> planned.hold(InvitationStatus.RESERVE);
          case SUPPRESSED -> planned.hold(InvitationStatus.SUPPRESSED);
        };
    Invitation invitation = invitations.create(made, approval.dispatchedBy());
    updating.catchUp(invitation);
  }

  private Invitation planned(Round round, Approval approval, Invitee invitee, Session session) {
    String id = secrets.id(round.id(), invitee.expert());
    return new Invitation(
        id,
        round.call(),
        round.id(),
        round.workshop(),
        round.table(),
        invitee.expert(),
        invitee.capacity(),
        invitee.rank(),
        false,
        InvitationStatus.DRAFT,
        round.deadline(),
        approval.reference(),
        session.calendarSequence(),
        session.cancelled(),
        secrets.links(id, FIRST_LINK),
        0,
        null,
        null,
        null,
        null,
        null);
  }

  /** What makes an invitation's id and link hashes. */
  @org.springframework.stereotype.Component
  static final class Secrets {

    private final KeyedHash hash;
    private final PersonalLinks links;

    Secrets(KeyedHash hash, PersonalLinks links) {
      this.hash = hash;
      this.links = links;
    }

    String id(String round, String expert) {
      return hash.id("invitation", round, expert);
    }

    Invitation.Links links(String id, int generation) {
      return new Invitation.Links(
          generation,
          links.hash(links.token(PersonalLinks.RSVP, id, generation)),
          links.codeHash(id, generation));
    }
  }
}
