package org.convocatoria.invitation.invitation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.invitation.Card;
import org.convocatoria.invitation.invitation.Invitation;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** An invitation as the holder of its link reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardView(
    String status,
    State invitation,
    Person expert,
    Shown workshop,
    Table table,
    Letter letter,
    String icsHref,
    boolean sample) {

  /** The state of the invitation; invitedAs is invitee or reserve. */
  record State(
      String id,
      String status,
      OffsetDateTime deadline,
      boolean canAnswer,
      boolean workshopCancelled,
      String capacity,
      String invitedAs,
      int calendarSequence) {}

  /** The invited person. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(String name, @Nullable String organisation) {}

  /** The workshop of the invitation. */
  record Shown(
      String id,
      Bilingual name,
      Bilingual theme,
      OffsetDateTime starts,
      OffsetDateTime ends,
      Workshop.Place place,
      String status) {}

  /** The table of the invitation. */
  record Table(String id, Bilingual name) {}

  /** The inviting office and its contact. */
  record Letter(
      String office,
      Bilingual issuer,
      String phone,
      String contactName,
      String contactPost,
      String signerName,
      String signerPost) {}

  static CardView of(Card card, String token) {
    Invitation invitation = card.invitation();
    Workshop workshop = card.workshop();
    return new CardView(
        invitation.status().word(),
        state(card),
        new Person(card.expert().name(), card.expert().organisation()),
        new Shown(
            workshop.workshop(),
            workshop.name(),
            workshop.theme(),
            workshop.starts(),
            workshop.ends(),
            workshop.place(),
            workshop.status()),
        card.call()
            .table(invitation.seat().table())
            .map(table -> new Table(table.id(), table.name()))
            .orElseGet(
                () ->
                    new Table(
                        invitation.seat().table(),
                        new Bilingual(invitation.seat().table(), invitation.seat().table()))),
        letter(card.call()),
        "/i/" + PersonalLinks.asCopied(token) + "/invitacion.ics",
        card.expert().sample());
  }

  private static State state(Card card) {
    Invitation invitation = card.invitation();
    return new State(
        invitation.id(),
        invitation.status().word(),
        invitation.deadline(),
        card.takesReplies(),
        invitation.calendar().cancelled(),
        invitation.seat().capacity().word(),
        invitation.invitedAsReserve() ? "reserve" : "invitee",
        invitation.calendar().sequence());
  }

  private static Letter letter(Call call) {
    Call.Office office = call.office();
    return new Letter(
        office.office(),
        call.issuer(),
        office.phone(),
        office.contactName(),
        office.contactPost(),
        office.signerName(),
        office.signerPost());
  }
}
