package org.convocatoria.invitation.invitation;

import java.util.List;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.stereotype.Service;

/** Makes invitations, each under an id that follows from the round and the person. */
@Service
public class Inviting {

  private static final int FIRST_LINK = 1;

  private final Invitations invitations;
  private final Workshops workshops;
  private final LetterWriting letters;
  private final Secrets secrets;
  private final Updating updating;
  private final Timing timing;

  Inviting(
      Invitations invitations,
      Workshops workshops,
      LetterWriting letters,
      Secrets secrets,
      Updating updating,
      Timing timing) {
    this.invitations = invitations;
    this.workshops = workshops;
    this.letters = letters;
    this.secrets = secrets;
    this.updating = updating;
    this.timing = timing;
  }

  /** Invites the person by letter. A repeat finds the first; so do those below. */
  public void invite(Guest guest) {
    Workshop workshop = workshops.get(guest.call(), guest.workshop());
    create(
        guest, planned(guest, workshop).send(letters.on(Occasion.LETTER, workshop), timing.now()));
  }

  /** Keeps the person in reserve. */
  public void keepInReserve(Guest guest) {
    create(guest, planned(guest).hold(new Sending.Reserve()));
  }

  /** Notes that the person is not to be invited. */
  public void leaveOut(Guest guest) {
    create(guest, planned(guest).hold(new Sending.Suppressed()));
  }

  private void create(Guest guest, Change<Invitation, InvitationEvent> made) {
    updating.catchUp(invitations.create(made, guest.invitedBy()));
  }

  private Invitation planned(Guest guest) {
    return planned(guest, workshops.get(guest.call(), guest.workshop()));
  }

  private Invitation planned(Guest guest, Workshop workshop) {
    String id = secrets.id(guest.round(), guest.expert());
    return new Invitation(
        id,
        guest.call(),
        guest.round(),
        new Invitation.Seat(guest.workshop(), guest.table(), guest.capacity(), guest.rank()),
        guest.expert(),
        new Sending.Planned(),
        List.of(),
        guest.deadline(),
        guest.reference(),
        new Invitation.Calendar(workshop.calendarSequence(), workshop.cancelled()),
        secrets.links(id, FIRST_LINK),
        Mailing.NONE);
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
