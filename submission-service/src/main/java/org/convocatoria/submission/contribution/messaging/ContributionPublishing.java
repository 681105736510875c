package org.convocatoria.submission.contribution.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionEvent;
import org.convocatoria.submission.contribution.Owed;
import org.convocatoria.submission.contribution.PhoneCall;
import org.convocatoria.submission.contribution.PublicWords;
import org.convocatoria.submission.contribution.Status;
import org.springframework.stereotype.Component;

/**
 * What leaves the service about a contribution: its state without personal data on the events
 * topic, its public text on the compacted one, and mail to its contributor.
 */
@Component
class ContributionPublishing implements Publishing<Contribution, ContributionEvent> {

  private static final String EVENTS = "submission.events";
  private static final String TEXTS = "submission.texts";
  private static final String TEXT_TYPE = "submission.contribution-text.v1";

  private final ContributionMail mail;

  ContributionPublishing(ContributionMail mail) {
    this.mail = mail;
  }

  @Override
  public Object publicState(Contribution c) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", c.id());
    state.put("call", c.call());
    state.put("folio", c.folio());
    state.put("status", c.status());
    state.put("matter", c.content().matter());
    state.put("form", c.content().form());
    if (c.content().suggestedTable() != null) {
      state.put("suggestedTable", c.content().suggestedTable());
    }
    state.put("tables", c.tables());
    String into = c.mergedInto();
    if (into != null) {
      state.put("mergedInto", into);
    }
    if (c.content().municipality() != null) {
      state.put("municipality", c.content().municipality());
    }
    String place = c.content().listedPlace();
    if (place != null) {
      state.put("place", place);
    }
    state.put("kind", c.contributor().kind());
    state.put("channel", c.arrival().channel());
    state.put("capturedByStaff", c.arrival().byStaff());
    state.put("sample", c.arrival().sample());
    state.put("receivedAt", c.arrival().at());
    if (c.arrival().receivedOn() != null) {
      state.put("receivedOn", c.arrival().receivedOn());
    }
    Clarification.of(c).stream()
        .reduce((_, later) -> later)
        .ifPresent(
            last ->
                state.put("clarification", Map.of("standing", last.standing(), "due", last.due())));
    if (c.isErased()) {
      state.put("erased", true);
    }
    state.put("attachments", c.attachments().size());
    if (c.visibility().isRestricted()) {
      state.put("visibility", c.visibility().wire());
    }
    if (c.arrival().origin() != null) {
      state.put("origin", c.arrival().origin());
    }
    return state;
  }

  @Override
  public String auditName(ContributionEvent event) {
    return switch (event) {
      case ContributionEvent.ContributionReceived _ -> "contribution-received";
      case ContributionEvent.ContributionCleared _ -> "contribution-cleared";
      case ContributionEvent.ContributionCorrected _ -> "contribution-corrected";
      case ContributionEvent.RecoveryAsked _ -> "recovery-asked";
      case ContributionEvent.ClaveRenewed _ -> "clave-renewed";
      case ContributionEvent.ClaveGiven _ -> "clave-given";
      case ContributionEvent.ContributorPhoned _ -> "contributor-phoned";
      case ContributionEvent.ContributionAdmitted _ -> "contribution-admitted";
      case ContributionEvent.ContributionDismissed _ -> "contribution-dismissed";
      case ContributionEvent.ContributionForwarded _ -> "contribution-forwarded";
      case ContributionEvent.ContributionMerged _ -> "contribution-merged";
      case ContributionEvent.MergeAnnounced _ -> "contribution-merge-announced";
      case ContributionEvent.ContributionRestored _ -> "contribution-restored";
      case ContributionEvent.ClarificationAsked _ -> "contribution-clarification-asked";
      case ContributionEvent.Clarified _ -> "contribution-clarified";
      case ContributionEvent.ClarificationLapsed _ -> "contribution-clarification-lapsed";
      case ContributionEvent.ContributionWithdrawn _ -> "contribution-withdrawn";
      case ContributionEvent.ContributionRedacted _ -> "contribution-redacted";
      case ContributionEvent.ContributionErased _ -> "contribution-erased";
      case ContributionEvent.ContactsDeleted _ -> "contacts-deleted";
      case ContributionEvent.AttachmentAdded _ -> "attachment-added";
      case ContributionEvent.OutcomeTold _ -> "outcome-told";
      case ContributionEvent.LetterReleased _ -> "letter-released";
      case ContributionEvent.LettersConfirmed _ -> "letters-confirmed";
      case ContributionEvent.LettersAskedAgain _ -> "letters-asked-again";
    };
  }

  @Override
  public Map<String, Object> auditDetails(ContributionEvent event) {
    return switch (event) {
      case ContributionEvent.ClaveGiven(String identification, String note) ->
          Map.of("identification", identification, "note", note);
      case ContributionEvent.ContributorPhoned(Owed.About about, PhoneCall.Outcome outcome) ->
          Map.of("about", about.wire(), "outcome", outcome.wire());
      default -> Map.of();
    };
  }

  @Override
  public List<Outgoing> publish(Contribution c, ContributionEvent event) {
    return switch (event) {
      case ContributionEvent.ContributionReceived _ -> withMail(c, event(c, "received", Map.of()));
      case ContributionEvent.ContributionAdmitted(List<String> tables) ->
          List.of(event(c, "admitted", Map.of("tables", tables)), text(c));
      case ContributionEvent.ContributionDismissed(boolean wasPublic) ->
          wasPublic
              ? List.of(event(c, "dismissed", Map.of()), erased(c))
              : List.of(event(c, "dismissed", Map.of()));
      case ContributionEvent.ContributionForwarded _ -> List.of(event(c, "forwarded", Map.of()));
      case ContributionEvent.ContributionMerged _ -> List.of(event(c, "merged", Map.of()));
      case ContributionEvent.ContributionRestored(boolean wasPublic) -> restored(c, wasPublic);
      case ContributionEvent.ClarificationAsked(LocalDate due) ->
          withMail(c, event(c, "clarification-asked", Map.of("due", due)));
      case ContributionEvent.Clarified _ -> List.of(event(c, "clarified", Map.of()));
      case ContributionEvent.ClarificationLapsed _ ->
          List.of(event(c, "clarification-lapsed", Map.of()));
      case ContributionEvent.ContributionWithdrawn(boolean wasPublic) ->
          wasPublic
              ? List.of(event(c, "withdrawn", Map.of()), erased(c))
              : List.of(event(c, "withdrawn", Map.of()));
      case ContributionEvent.ContributionRedacted(String before) -> redacted(c, before);
      case ContributionEvent.ContributionErased _ ->
          List.of(event(c, "erased", Map.of()), Outgoing.erased(TEXTS, c.id(), TEXT_TYPE));
      case ContributionEvent.ContactsDeleted _ -> List.of(event(c, "contacts-deleted", Map.of()));
      case ContributionEvent.AttachmentAdded _ -> List.of(attachmentAdded(c));
      case ContributionEvent.ContributionCorrected _ -> List.of(event(c, "corrected", Map.of()));
      case ContributionEvent.ContributionCleared _,
          ContributionEvent.OutcomeTold _,
          ContributionEvent.LetterReleased _,
          ContributionEvent.RecoveryAsked _,
          ContributionEvent.ClaveGiven _ ->
          withMail(c);
      case ContributionEvent.MergeAnnounced _,
          ContributionEvent.LettersConfirmed _,
          ContributionEvent.ContributorPhoned _,
          ContributionEvent.ClaveRenewed _ ->
          List.of();
      case ContributionEvent.LettersAskedAgain(List<Mailing.Letter> letters) ->
          letters.stream().map(letter -> mail.request(c, letter)).toList();
    };
  }

  @Override
  public List<Outgoing> restated(Contribution c) {
    Outgoing state = event(c, "restated", Map.of());
    if (c.isPublic()) {
      return List.of(state, text(c));
    }
    return c.wasPublic() || c.isErased() || c.status() == Status.WITHDRAWN
        ? List.of(state, erased(c))
        : List.of(state);
  }

  /** As public as it was before what was taken back: its words come again, or go. */
  private List<Outgoing> restored(Contribution c, boolean wasPublic) {
    Outgoing state = event(c, "restored", Map.of());
    if (wasPublic == c.isPublic()) {
      return List.of(state);
    }
    return List.of(state, c.isPublic() ? text(c) : erased(c));
  }

  private static Outgoing erased(Contribution c) {
    return Outgoing.erased(TEXTS, c.id(), TEXT_TYPE);
  }

  private Outgoing event(Contribution c, String what, Object change) {
    String type = "submission.contribution-" + what + ".v1";
    return Outgoing.event(EVENTS, c.id(), type, publicState(c), change);
  }

  /** What the public reads is on the topic of texts only while it reads it at all. */
  private List<Outgoing> redacted(Contribution c, String before) {
    Outgoing event = event(c, "redacted", Map.of("before", before, "after", c.visibility().wire()));
    return c.isPublic() ? List.of(event, text(c)) : List.of(event);
  }

  private Outgoing attachmentAdded(Contribution c) {
    return Outgoing.event(
        EVENTS, c.id(), "submission.attachment-added.v1", publicState(c), Map.of());
  }

  private static Outgoing text(Contribution whole) {
    Contribution c = whole.forPublic();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", c.id());
    state.put("folio", c.folio());
    state.put("title", c.content().title());
    state.put("text", c.content().text());
    String by = c.contributor().publicName();
    if (by != null) {
      state.put("by", by);
    }
    if (c.content().data() != null) {
      state.put("data", c.content().data());
    }
    List<String> marks = PublicWords.marks(c);
    if (!marks.isEmpty()) {
      state.put("marks", marks);
    }
    return Outgoing.event(TEXTS, c.id(), TEXT_TYPE, state, Map.of());
  }

  /** The events, and the letter that the change asked for if there is anybody to write to. */
  private List<Outgoing> withMail(Contribution c, Outgoing... events) {
    List<Outgoing> all = new ArrayList<>(List.of(events));
    if (!c.mailing().unconfirmed().isEmpty()) {
      all.add(mail.request(c, c.mailing().unconfirmed().getLast()));
    }
    return all;
  }
}
