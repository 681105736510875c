package org.convocatoria.workshop.calendar.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.convocatoria.service.calendar.ContentLines;
import org.convocatoria.words.Sentence;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.workshop.CalendarChange;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.Slot;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopStatus;
import org.springframework.context.MessageSource;

/**
 * Workshops as an iCalendar document. Times are local to the process's zone, which the document
 * defines, so that a workshop that moves over the end of summer time keeps its hour on the wall.
 */
final class CalendarDocument {

  private final Call call;
  private final Locale locale;
  private final MessageSource words;

  CalendarDocument(Call call, Locale locale, MessageSource words) {
    this.call = call;
    this.locale = locale;
    this.words = words;
  }

  /** The document as of now. */
  String of(List<Workshop> workshops, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(
        "-//Convocatoria//Workshops//" + locale.getLanguage().toUpperCase(Locale.ROOT));
    calendar.setMethod(Method.PUBLISH);
    calendar.setName(call.names().in(locale));
    calendar.setExperimentalProperty("X-WR-CALNAME", call.names().in(locale));
    // The format gives this property no default type, and the library leaves it out.
    calendar
        .setRefreshInterval(Duration.builder().hours(1).build())
        .setParameter("VALUE", "DURATION");
    ZoneId zone = call.zoneId();
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(
            new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneDefinition.of(zone, workshops)));
    workshops.forEach(workshop -> calendar.addEvent(event(workshop, now)));
    return ContentLines.folded(Biweekly.write(calendar).go());
  }

  private VEvent event(Workshop w, Instant now) {
    VEvent event = new VEvent();
    // Never from the address of this installation: the same workshop keeps its UID wherever it is.
    event.setUid("workshop." + w.call() + "." + w.code() + "@convocatoria");
    event.setDateTimeStamp(Date.from(now));
    event.setSequence(w.calendarSequence());
    event.setSummary(w.name().in(locale) + " · " + w.theme().in(locale)).setLanguage(tag());
    event.setDescription(description(w)).setLanguage(tag());
    event.setLocation(location(w.slot().place())).setLanguage(tag());
    event.setDateStart(Date.from(w.slot().starts().toInstant()));
    event.setDateEnd(Date.from(w.slot().ends().toInstant()));
    event.setStatus(
        w.status() == WorkshopStatus.CANCELLED ? Status.cancelled() : Status.confirmed());
    event.setClassification(Classification.PUBLIC);
    event.setOrganizer(organizer());
    if (!w.changes().isEmpty()) {
      event.setLastModified(Date.from(w.changes().getLast().at()));
    }
    return event;
  }

  /** Required when publishing; an address nobody reads would be worse than a name. */
  private Organizer organizer() {
    Organizer organizer = new Organizer(ContentLines.name(call.issuer().in(locale)), null);
    organizer.setUri("urn:convocatoria:call:" + call.id());
    return organizer;
  }

  private String description(Workshop w) {
    StringBuilder text = new StringBuilder(call.names().in(locale));
    if (call.sample()) {
      line(text, said("entry.sample"));
    }
    if (!w.changes().isEmpty()) {
      explain(w.changes().getLast(), text);
    }
    var directions = w.slot().place().directions();
    if (directions != null) {
      line(text, directions.in(locale));
    }
    return text.toString();
  }

  private void explain(CalendarChange change, StringBuilder text) {
    switch (change.what()) {
      case ADDED -> line(text, said("entry.added"));
      case RESCHEDULED -> {
        if (change.from() != null && change.to() != null) {
          compare(change.from(), change.to(), text);
        }
      }
      case CANCELLED -> line(text, said("entry.cancelled"));
    }
    if (change.reason() != null) {
      line(text, said("entry.reason", change.reason()));
    }
  }

  private void compare(Slot from, Slot to, StringBuilder text) {
    if (!from.starts().equals(to.starts())) {
      line(text, said("entry.moved", from.starts()));
    }
    if (!from.place().equals(to.place())) {
      line(text, said("entry.other-place", ended(location(from.place()))));
    }
  }

  private String said(String key, Object... parts) {
    return Sentence.of(key, parts).in(locale, words);
  }

  private static String location(Place place) {
    return place.address() == null || place.address().isBlank()
        ? place.name()
        : place.name() + ", " + place.address();
  }

  /** A name may end in a full stop of its own. */
  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private String tag() {
    return locale.toLanguageTag();
  }

  private static void line(StringBuilder text, String line) {
    text.append('\n').append(line);
  }
}
