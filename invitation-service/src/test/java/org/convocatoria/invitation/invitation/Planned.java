package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;

/** Invitations at the moments that tests begin with. */
public final class Planned {

  public static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");
  static final OffsetDateTime DEADLINE = OffsetDateTime.parse("2014-09-30T18:00:00-05:00");

  private Planned() {}

  public static Invitation draft(String id) {
    return new Invitation(
        id,
        "la-laguna-2014",
        "aabbccddeeff00112233445566778899",
        new Invitation.Seat("t1", "MOV", Capacity.SOCIAL, 1),
        "00112233445566778899aabbccddeeff",
        new Sending.Planned(),
        List.of(),
        DEADLINE,
        "IMPLAN/PEM/014/2014",
        new Invitation.Calendar(0, false),
        new Invitation.Links(1, "rsvp-hash", "code-hash"),
        Mailing.NONE);
  }

  public static Change<Invitation, InvitationEvent> sending(String id) {
    return draft(id).send(Planned::note, NOW);
  }

  static Invitation sent() {
    return sending("i").state();
  }

  static Invitation reserve() {
    return draft("i").hold(new Sending.Reserve()).state();
  }

  public static Change<Invitation, InvitationEvent> replying(Invitation invitation, boolean yes) {
    return invitation.reply(yes, Planned::note, NOW);
  }

  public static Change<Invitation, InvitationEvent> offering(String id) {
    return draft(id)
        .hold(new Sending.Reserve())
        .state()
        .offer("w", new Invitation.Terms(DEADLINE, 0), Planned::note, NOW);
  }

  public static Change<Invitation, InvitationEvent> updating(Invitation invitation, int sequence) {
    return invitation.update(
        new Invitation.Schedule(sequence, false, DEADLINE.plusDays(2)), Planned::note, NOW);
  }

  static MailRequest note(Invitation invitation) {
    Mailing.Letter asked = invitation.mailing().latest();
    return new MailRequest(
        invitation.id(),
        "purpose",
        "es",
        "template",
        new MailRequest.Recipient("a@example.org", "A"),
        Map.of(),
        List.of(),
        null,
        "subject",
        true,
        asked == null ? "" : asked.message());
  }
}
