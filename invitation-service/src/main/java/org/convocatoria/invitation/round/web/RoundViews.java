package org.convocatoria.invitation.round.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.invitation.Invitation;
import org.convocatoria.invitation.invitation.Invitations;
import org.convocatoria.invitation.letter.LetterState;
import org.convocatoria.invitation.letter.LetterStates;
import org.convocatoria.invitation.round.Approval;
import org.convocatoria.invitation.round.Invitee;
import org.convocatoria.invitation.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds as staff sees them, joined with what became of each invitation and its mail. */
@Component
class RoundViews {

  private final Invitations invitations;
  private final Experts experts;
  private final LetterStates letters;

  RoundViews(Invitations invitations, Experts experts, LetterStates letters) {
    this.invitations = invitations;
    this.experts = experts;
    this.letters = letters;
  }

  /** Rounds in numbers. */
  List<Map<String, Object>> summaries(List<Round> rounds) {
    Map<String, List<Invitation>> byRound =
        invitations.ofRounds(rounds.stream().map(Round::id).toList()).stream()
            .collect(Collectors.groupingBy(Invitation::round));
    return rounds.stream()
        .map(round -> summary(round, byRound.getOrDefault(round.id(), List.of())))
        .toList();
  }

  /** One round with everybody on its list; without names for who reads pseudonymised. */
  Map<String, Object> whole(Round round, boolean inClear) {
    List<Invitation> made = invitations.ofRounds(List.of(round.id()));
    Map<String, Invitation> byExpert =
        made.stream().collect(Collectors.toMap(Invitation::expert, Function.identity()));
    Map<String, Expert> people =
        inClear ? experts.byId(round.invitees().stream().map(Invitee::expert).toList()) : Map.of();
    Map<String, LetterState> mails =
        letters.of(
            made.stream()
                .map(Invitation::asked)
                .filter(Objects::nonNull)
                .map(asked -> asked.message())
                .toList());
    Map<String, Object> view = summary(round, made);
    List<Map<String, Object>> invitees = new ArrayList<>();
    for (Invitee invitee : round.inOrder()) {
      invitees.add(
          invitee(invitee, byExpert.get(invitee.expert()), people.get(invitee.expert()), mails));
    }
    view.put("invitees", invitees);
    return view;
  }

  private static Map<String, Object> summary(Round round, List<Invitation> made) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", round.id());
    view.put("call", round.call());
    view.put("workshop", round.workshop());
    view.put("table", round.table());
    view.put("deadline", round.deadline());
    view.put("status", round.status().word());
    view.put("quotas", round.quotas().byWord());
    put(view, "seats", round.seats());
    view.put("invited", round.invitees().size());
    view.put("openedAt", round.openedAt());
    Approval approval = round.approval();
    if (approval != null) {
      Map<String, Object> approved = new LinkedHashMap<>();
      approved.put("approvedBy", approval.approvedBy());
      put(approved, "reference", approval.reference());
      approved.put("dispatchedBy", approval.dispatchedBy());
      approved.put("at", approval.at());
      view.put("approval", approved);
    }
    view.put("numbers", RoundNumbers.of(round, made));
    return view;
  }

  private static Map<String, Object> invitee(
      Invitee invitee,
      @Nullable Invitation invitation,
      @Nullable Expert person,
      Map<String, LetterState> mails) {
    Map<String, Object> view = new LinkedHashMap<>();
    put(view, "invitation", invitation == null ? null : invitation.id());
    Map<String, Object> expert = new LinkedHashMap<>();
    expert.put("id", invitee.expert());
    if (person != null) {
      expert.put("name", person.name());
      put(expert, "organisation", person.organisation());
    }
    view.put("expert", expert);
    view.put("capacity", invitee.capacity().word());
    view.put("rank", invitee.rank());
    view.put("reserve", invitation != null && invitation.invitedAsReserve());
    view.put("status", invitation == null ? "draft" : invitation.status().word());
    if (invitation != null) {
      put(view, "answeredAt", invitation.answeredAt());
      put(view, "mail", mail(invitation, mails));
      view.put("deadline", invitation.deadline());
    }
    return view;
  }

  /** The latest mail: asked for until the notification service says that it has it. */
  private static @Nullable Object mail(Invitation invitation, Map<String, LetterState> mails) {
    if (invitation.asked() == null) {
      return null;
    }
    String message = invitation.asked().message();
    LetterState state = mails.get(message);
    Map<String, Object> mail = new LinkedHashMap<>();
    mail.put("message", message);
    mail.put("status", state == null ? "asked" : state.status());
    mail.put("at", state == null || state.at() == null ? invitation.asked().at() : state.at());
    return mail;
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
