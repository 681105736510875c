package org.convocatoria.submission.forum.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.forum.Proposal;
import org.convocatoria.submission.forum.ProposalEvent;
import org.springframework.stereotype.Component;

/** Publishes a proposal without text and author, and requests letters to the author. */
@Component
class ProposalPublishing implements Publishing<Proposal, ProposalEvent> {

  private final ModerationMail mail;

  ProposalPublishing(ModerationMail mail) {
    this.mail = mail;
  }

  @Override
  public Object publicState(Proposal proposal) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", proposal.id());
    state.put("call", proposal.call());
    state.put("forum", proposal.forum());
    state.put("kind", proposal.author().kind());
    if (proposal.municipality() != null) {
      state.put("municipality", proposal.municipality());
    }
    if (proposal.taken() != null) {
      state.put("folio", proposal.taken().place().folio());
    }
    state.put("at", proposal.at());
    state.put("removed", proposal.removed());
    if (proposal.erased()) {
      state.put("erased", true);
    }
    return state;
  }

  @Override
  public String auditName(ProposalEvent event) {
    return switch (event) {
      case ProposalEvent.ProposalMade _ -> "proposal-made";
      case ProposalEvent.ProposalModerated _ -> "proposal-moderated";
      case ProposalEvent.ProposalErased _ -> "proposal-erased";
      case ProposalEvent.ProposalTaken _ -> "proposal-taken-up";
      case ProposalEvent.ProposalYielded _ -> "proposal-yielded";
      case ProposalEvent.LettersConfirmed _ -> "letters-confirmed";
      case ProposalEvent.LettersAskedAgain _ -> "letters-asked-again";
    };
  }

  @Override
  public List<Outgoing> publish(Proposal proposal, ProposalEvent event) {
    return switch (event) {
      case ProposalEvent.ProposalMade _ -> List.of(told(proposal, "made"));
      case ProposalEvent.ProposalTaken _ -> List.of(told(proposal, "taken-up"));
      case ProposalEvent.ProposalYielded _ -> List.of();
      case ProposalEvent.ProposalModerated _ ->
          Stream.concat(Stream.of(told(proposal, "moderated")), letters(proposal)).toList();
      case ProposalEvent.ProposalErased _ -> List.of(told(proposal, "erased"));
      case ProposalEvent.LettersConfirmed _ -> List.of();
      case ProposalEvent.LettersAskedAgain _ -> letters(proposal).toList();
    };
  }

  @Override
  public List<Outgoing> restated(Proposal proposal) {
    return List.of(told(proposal, "restated"));
  }

  private Outgoing told(Proposal proposal, String what) {
    return Outgoing.event(
        ForumPublishing.EVENTS,
        proposal.id(),
        "submission.proposal-" + what + ".v1",
        publicState(proposal),
        Map.of());
  }

  private Stream<Outgoing> letters(Proposal proposal) {
    return proposal.mailing().unconfirmed().stream().map(letter -> mail.request(proposal, letter));
  }
}
