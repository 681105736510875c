package org.convocatoria.submission.forum.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.forum.Reason;
import org.convocatoria.submission.forum.ReasonEvent;
import org.springframework.stereotype.Component;

/** Publishes a reason without text and author, and requests letters to the author. */
@Component
class ReasonPublishing implements Publishing<Reason, ReasonEvent> {

  private final ModerationMail mail;

  ReasonPublishing(ModerationMail mail) {
    this.mail = mail;
  }

  @Override
  public Object publicState(Reason reason) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", reason.id());
    state.put("call", reason.call());
    state.put("forum", reason.forum());
    state.put("proposal", reason.proposal());
    state.put("side", reason.side());
    state.put("at", reason.at());
    state.put("removed", reason.removed());
    if (reason.erased()) {
      state.put("erased", true);
    }
    return state;
  }

  @Override
  public String auditName(ReasonEvent event) {
    return switch (event) {
      case ReasonEvent.ReasonGiven _ -> "reason-given";
      case ReasonEvent.ReasonModerated _ -> "reason-moderated";
      case ReasonEvent.ReasonErased _ -> "reason-erased";
      case ReasonEvent.LettersConfirmed _ -> "letters-confirmed";
      case ReasonEvent.LettersAskedAgain _ -> "letters-asked-again";
    };
  }

  @Override
  public List<Outgoing> publish(Reason reason, ReasonEvent event) {
    return switch (event) {
      case ReasonEvent.ReasonGiven _ -> List.of(told(reason, "given"));
      case ReasonEvent.ReasonModerated _ ->
          Stream.concat(Stream.of(told(reason, "moderated")), letters(reason)).toList();
      case ReasonEvent.ReasonErased _ -> List.of(told(reason, "erased"));
      case ReasonEvent.LettersConfirmed _ -> List.of();
      case ReasonEvent.LettersAskedAgain _ -> letters(reason).toList();
    };
  }

  @Override
  public List<Outgoing> restated(Reason reason) {
    return List.of(told(reason, "restated"));
  }

  private Outgoing told(Reason reason, String what) {
    return Outgoing.event(
        ForumPublishing.EVENTS,
        reason.id(),
        "submission.reason-" + what + ".v1",
        publicState(reason),
        Map.of());
  }

  private Stream<Outgoing> letters(Reason reason) {
    return reason.mailing().unconfirmed().stream().map(letter -> mail.request(reason, letter));
  }
}
