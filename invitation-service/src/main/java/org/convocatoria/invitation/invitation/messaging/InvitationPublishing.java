package org.convocatoria.invitation.invitation.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.invitation.Invitation;
import org.convocatoria.invitation.invitation.InvitationEvent;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationAccepted;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationDeclined;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationHeld;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationOffered;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationSent;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationUpdated;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterAskedAgain;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterConfirmed;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterGivenUp;
import org.convocatoria.invitation.invitation.InvitationEvent.PlaceKept;
import org.convocatoria.invitation.invitation.InvitationEvent.PlacePassedOn;
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of an invitation without who it is for, and asks for the mail that goes with it. */
@Component
class InvitationPublishing implements Publishing<Invitation, InvitationEvent> {

  @Override
  public Object publicState(Invitation invitation) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", invitation.id());
    state.put("call", invitation.call());
    state.put("round", invitation.round());
    state.put("workshop", invitation.seat().workshop());
    state.put("table", invitation.seat().table());
    state.put("capacity", invitation.seat().capacity().word());
    state.put("status", invitation.status().word());
    state.put("rank", invitation.seat().rank());
    state.put("invitedAsReserve", invitation.invitedAsReserve());
    state.put("calendarSequence", invitation.calendar().sequence());
    return state;
  }

  @Override
  public String auditName(InvitationEvent event) {
    return switch (event) {
      case InvitationSent _ -> "invitation-sent";
      case InvitationHeld _ -> "invitation-held";
      case InvitationOffered _ -> "invitation-offered";
      case InvitationAccepted _ -> "invitation-accepted";
      case InvitationDeclined _ -> "invitation-declined";
      case InvitationUpdated _ -> "invitation-updated";
      case PlacePassedOn _ -> "place-passed-on";
      case PlaceKept _ -> "place-kept";
      case LetterConfirmed _ -> "letter-confirmed";
      case LetterGivenUp _ -> "letter-given-up";
      case LetterAskedAgain _ -> "letter-asked-again";
    };
  }

  @Override
  public List<Outgoing> publish(Invitation after, InvitationEvent event) {
    List<Outgoing> outgoing = new ArrayList<>();
    switch (event) {
      case InvitationSent(MailRequest mail) -> tell(outgoing, after, "sent", Map.of(), mail);
      case InvitationOffered(MailRequest mail) -> tell(outgoing, after, "offered", Map.of(), mail);
      case InvitationAccepted(var mail) -> tell(outgoing, after, "accepted", Map.of(), mail);
      case InvitationDeclined(var mail) -> tell(outgoing, after, "declined", Map.of(), mail);
      case InvitationUpdated(var mail) ->
          tell(
              outgoing,
              after,
              "updated",
              Map.of("calendarSequence", after.calendar().sequence()),
              mail);
      case InvitationHeld _ ->
          outgoing.add(event(after, "updated", Map.of("place", after.status().word())));
      case LetterAskedAgain(MailRequest mail) -> outgoing.add(asked(after, mail));
      case PlacePassedOn _, PlaceKept _, LetterConfirmed _, LetterGivenUp _ -> {}
    }
    return outgoing;
  }

  @Override
  public List<Outgoing> restated(Invitation invitation) {
    return List.of(event(invitation, "restated", Map.of()));
  }

  private void tell(
      List<Outgoing> outgoing,
      Invitation after,
      String what,
      Map<String, Object> change,
      @Nullable MailRequest mail) {
    outgoing.add(event(after, what, change));
    if (mail != null) {
      outgoing.add(asked(after, mail));
    }
  }

  private Outgoing event(Invitation after, String what, Map<String, Object> change) {
    return Outgoing.event(
        "invitation.events",
        after.id(),
        "invitation.invitation-" + what + ".v1",
        publicState(after),
        change);
  }

  private static Outgoing asked(Invitation after, MailRequest mail) {
    return new Outgoing(
        "notification.requests", after.id(), "notification.mail-requested.v1", mail);
  }
}
