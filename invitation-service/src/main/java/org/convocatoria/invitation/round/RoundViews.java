package org.convocatoria.invitation.round;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.invitation.Invitation;
import org.convocatoria.invitation.invitation.Invitations;
import org.convocatoria.invitation.invitation.Reply;
import org.convocatoria.invitation.letter.LetterState;
import org.convocatoria.invitation.letter.LetterStates;
import org.convocatoria.service.mail.Mailing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds as staff sees them, joined with what became of each invitation and its mail. */
@Component
public class RoundViews {

  private final Rounds rounds;
  private final Invitations invitations;
  private final Experts experts;
  private final LetterStates letters;

  RoundViews(Rounds rounds, Invitations invitations, Experts experts, LetterStates letters) {
    this.rounds = rounds;
    this.invitations = invitations;
    this.experts = experts;
    this.letters = letters;
  }

  /** A round with a person on its list, and the person's reply. */
  public record Part(RoundView round, RoundView.Invited invited) {}

  /** Rounds in numbers. */
  public List<RoundView> summaries(List<Round> some) {
    Map<String, List<Invitation>> byRound =
        invitations.ofRounds(some.stream().map(Round::id).toList()).stream()
            .collect(Collectors.groupingBy(Invitation::round));
    return some.stream()
        .map(round -> view(round, byRound.getOrDefault(round.id(), List.of()), null))
        .toList();
  }

  /** One round with everybody on its list; without names for who reads pseudonymised. */
  public RoundView whole(Round round, boolean inClear) {
    List<Invitation> made = invitations.ofRounds(List.of(round.id()));
    Map<String, Invitation> byExpert =
        made.stream().collect(Collectors.toMap(Invitation::expert, Function.identity()));
    Map<String, Expert> people =
        inClear ? experts.byId(round.invitees().stream().map(Invitee::expert).toList()) : Map.of();
    Map<String, LetterState> mails = mails(made);
    List<RoundView.Invited> invitees =
        round.inOrder().stream()
            .map(
                each ->
                    invited(each, byExpert.get(each.expert()), people.get(each.expert()), mails))
            .toList();
    return view(round, made, invitees);
  }

  /** The rounds with this person on their list, newest first, with the person's replies. */
  public List<Part> ofPerson(String expert) {
    List<Round> all = rounds.withPerson(expert);
    Map<String, List<Invitation>> made =
        invitations.ofRounds(all.stream().map(Round::id).toList()).stream()
            .collect(Collectors.groupingBy(Invitation::round));
    return all.stream()
        .map(round -> part(round, expert, made.getOrDefault(round.id(), List.of())))
        .toList();
  }

  private Part part(Round round, String expert, List<Invitation> made) {
    Invitee invitee =
        round.invitees().stream()
            .filter(each -> each.expert().equals(expert))
            .findFirst()
            .orElseThrow();
    List<Invitation> own = made.stream().filter(each -> each.expert().equals(expert)).toList();
    Invitation invitation = own.isEmpty() ? null : own.getFirst();
    return new Part(view(round, made, null), invited(invitee, invitation, null, mails(own)));
  }

  private Map<String, LetterState> mails(Collection<Invitation> made) {
    return letters.of(
        made.stream()
            .map(each -> each.mailing().latest())
            .filter(Objects::nonNull)
            .map(Mailing.Letter::message)
            .toList());
  }

  private static RoundView view(
      Round round, List<Invitation> made, @Nullable List<RoundView.Invited> invitees) {
    Approval by = round.approval();
    return new RoundView(
        round.id(),
        round.call(),
        round.workshop(),
        round.table(),
        round.deadline(),
        round.status().word(),
        round.quotas().byWord(),
        round.seats(),
        round.invitees().size(),
        round.openedAt(),
        by == null
            ? null
            : new RoundView.Approved(by.approvedBy(), by.reference(), by.dispatchedBy(), by.at()),
        RoundNumbers.of(round, made),
        invitees);
  }

  private static RoundView.Invited invited(
      Invitee invitee,
      @Nullable Invitation invitation,
      @Nullable Expert person,
      Map<String, LetterState> mails) {
    RoundView.Person expert =
        person == null
            ? new RoundView.Person(invitee.expert(), null, null, null)
            : new RoundView.Person(
                person.id(), person.name(), person.organisation(), person.telephone());
    return new RoundView.Invited(
        invitation == null ? null : invitation.id(),
        expert,
        invitee.capacity().word(),
        invitee.rank(),
        invitation != null && invitation.invitedAsReserve(),
        invitation == null ? "draft" : invitation.status().word(),
        answeredAt(invitation),
        invitation == null ? null : mail(invitation.mailing().latest(), mails),
        invitation == null ? null : invitation.deadline());
  }

  private static @Nullable Instant answeredAt(@Nullable Invitation invitation) {
    Reply last = invitation == null ? null : invitation.lastReply();
    return last == null ? null : last.at();
  }

  private static RoundView.@Nullable Mail mail(
      Mailing.@Nullable Letter asked, Map<String, LetterState> mails) {
    if (asked == null) {
      return null;
    }
    LetterState state = mails.get(asked.message());
    Instant at = state == null ? asked.at() : requireNonNullElse(state.at(), asked.at());
    return new RoundView.Mail(asked.message(), state == null ? "asked" : state.status(), at);
  }
}
