package org.convocatoria.invitation.invitation;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.invitation.letter.MailRequest.Appointment;
import org.convocatoria.invitation.letter.MailRequest.Link;
import org.convocatoria.invitation.letter.MailRequest.Recipient;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a letter needs. Its words, and its links, are the notification service's. */
@Component
class LetterWriting {

  private static final int FIRST_LINK = 1;

  private final Calls calls;
  private final Workshops workshops;
  private final Experts experts;
  private final URI publicUrl;
  private final MessageSource words;
  private final Clock clock;

  LetterWriting(
      Calls calls,
      Workshops workshops,
      Experts experts,
      @Value("${convocatoria.public-url}") URI publicUrl,
      MessageSource words,
      Clock clock) {
    this.words = words;
    this.calls = calls;
    this.workshops = workshops;
    this.experts = experts;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Writes on this occasion, of the workshop as this service last heard of it. */
  Writing on(Occasion occasion) {
    return invitation ->
        write(occasion, invitation, workshops.get(invitation.call(), invitation.seat().workshop()));
  }

  /** Writes on this occasion, of the workshop as it is given. */
  Writing on(Occasion occasion, Workshop workshop) {
    return invitation -> write(occasion, invitation, workshop);
  }

  /** Writes that the workshop, as it is given, was to be otherwise before. */
  Writing onMove(Workshop workshop, Before before) {
    return invitation -> {
      MailRequest mail = write(Occasion.UPDATE, invitation, workshop);
      if (mail != null) {
        put(mail.params(), "was", before.starts());
        put(mail.params(), "wasPlace", before.placeOtherThan(workshop.place().line()));
        put(mail.params(), "reason", before.reason());
      }
      return mail;
    };
  }

  /** Nothing about a round goes to an address that asked for peace, on whatever occasion. */
  private @Nullable MailRequest write(Occasion occasion, Invitation invitation, Workshop workshop) {
    if (!experts.suppressed(List.of(invitation.expert())).isEmpty()) {
      return null;
    }
    Call call = calls.get(invitation.call());
    Expert expert = experts.get(invitation.expert());
    Mailing.Letter asked = invitation.mailing().latest();
    if (asked == null) {
      throw new IllegalStateException("nothing is to be written about " + invitation.id());
    }
    Map<String, Object> params = ofCall(call, expert.language());
    params.putAll(ofWorkshop(invitation, workshop, call));
    params.putAll(ofOccasion(occasion, invitation, expert, call));
    return new MailRequest(
        invitation.id(),
        purpose(occasion),
        expert.language(),
        template(occasion),
        new Recipient(expert.email(), expert.name()),
        params,
        links(invitation),
        bringsEntry(occasion, invitation)
            ? appointment(invitation, workshop, call, Locale.of(expert.language()))
            : null,
        workshop.id(),
        expert.sample(),
        asked.message());
  }

  /** Who says no at once has no entry yet; a no after a yes takes it back. */
  private static boolean bringsEntry(Occasion occasion, Invitation invitation) {
    return occasion != Occasion.ANSWER
        || invitation.status() != InvitationStatus.DECLINED
        || invitation.replies().size() > 1;
  }

  /** The person's calendar entry. Its uid never changes. */
  Appointment appointment(Invitation invitation, Workshop workshop, Call call, Locale locale) {
    String table = table(call, invitation).in(locale);
    return new Appointment(
        invitation.entryCancelled() ? "CANCEL" : "REQUEST",
        invitation.id() + "@" + publicUrl.getHost(),
        invitation.entrySequence(),
        workshop.starts(),
        workshop.ends(),
        workshop.name().in(locale) + ": " + workshop.theme().in(locale),
        workshop.place().line(),
        Sentence.of("letter.entry", table).in(locale, words),
        invitation.entryCancelled() ? "CANCELLED" : "CONFIRMED",
        invitation.status() == InvitationStatus.ACCEPTED ? "ACCEPTED" : "NEEDS-ACTION");
  }

  private static List<Link> links(Invitation invitation) {
    int generation = invitation.links().generation();
    return List.of(
        new Link("rsvp", PersonalLinks.RSVP, invitation.id(), generation),
        new Link("code", PersonalLinks.CODE, invitation.id(), generation),
        new Link("unsubscribe", PersonalLinks.UNSUBSCRIBE, invitation.expert(), FIRST_LINK));
  }

  private Map<String, Object> ofCall(Call call, String language) {
    String pages = language.equals("en") ? "/en" : "";
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("call", call.names());
    params.put("callNamed", call.named());
    params.put("issuer", call.issuer());
    params.put("issuerNamed", call.issuerNamed());
    params.put("office", call.office().office());
    params.put("officeEmail", call.office().email());
    params.put("city", call.office().city());
    params.put("phone", call.office().phone());
    params.put("contactName", call.office().contactName());
    params.put("contactPost", call.office().contactPost());
    params.put("signerName", call.office().signerName());
    params.put("signerPost", call.office().signerPost());
    params.put("notice", publicUrl.resolve(pages + call.noticeUrl()).toString());
    return params;
  }

  private Map<String, Object> ofWorkshop(Invitation invitation, Workshop workshop, Call call) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("name", workshop.place().name());
    place.put("address", workshop.place().address());
    put(place, "directions", workshop.place().directions());
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("workshop", workshop.name());
    params.put(
        "workshopNamed", call.workshopNamed(workshop.workshop(), workshop.name()).inBoth(words));
    params.put("theme", workshop.theme());
    params.put("first", workshops.isFirst(workshop));
    params.put("starts", workshop.starts());
    params.put("ends", workshop.ends());
    params.put("place", place);
    params.put("tableId", invitation.seat().table());
    params.put("table", table(call, invitation));
    params.put("deadline", invitation.deadline());
    return params;
  }

  private Map<String, Object> ofOccasion(
      Occasion occasion, Invitation invitation, Expert expert, Call call) {
    Map<String, Object> params = new LinkedHashMap<>();
    switch (occasion) {
      case LETTER, OFFER -> {
        params.put("capacity", capacity(invitation));
        put(params, "post", expert.post());
        put(params, "organisation", expert.organisation());
        put(params, "topic", expert.topic());
        params.put("dataSource", expert.source());
        params.put("letterDate", call.local(clock.instant()).withNano(0));
        put(params, "reference", invitation.reference());
        params.put("offered", occasion == Occasion.OFFER);
      }
      case ANSWER -> params.put("accepted", invitation.status() == InvitationStatus.ACCEPTED);
      case UPDATE -> {
        params.put("accepted", invitation.status() == InvitationStatus.ACCEPTED);
        params.put("cancelled", invitation.calendar().cancelled());
        params.put("late", invitation.isTooLate(clock.instant()));
      }
    }
    return params;
  }

  private Bilingual capacity(Invitation invitation) {
    return Sentence.of("letter.capacity." + invitation.seat().capacity().word()).inBoth(words);
  }

  private static Bilingual table(Call call, Invitation invitation) {
    return call.table(invitation.seat().table())
        .map(Call.Table::name)
        .orElseGet(() -> new Bilingual(invitation.seat().table(), invitation.seat().table()));
  }

  private static String purpose(Occasion occasion) {
    return switch (occasion) {
      case LETTER, OFFER -> "invitation";
      case ANSWER -> "invitation-answer";
      case UPDATE -> "workshop-update";
    };
  }

  private static String template(Occasion occasion) {
    return switch (occasion) {
      case LETTER, OFFER -> "invitation-letter";
      case ANSWER -> "invitation-answer";
      case UPDATE -> "workshop-rescheduled";
    };
  }

  private static void put(Map<String, Object> params, String name, @Nullable Object value) {
    if (value != null) {
      params.put(name, value);
    }
  }
}
