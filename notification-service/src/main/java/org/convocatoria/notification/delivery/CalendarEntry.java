package org.convocatoria.notification.delivery;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Sequence;
import biweekly.property.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.convocatoria.notification.message.MailRequest.Appointment;
import org.convocatoria.notification.message.MailRequest.Recipient;
import org.convocatoria.service.calendar.ContentLines;

/**
 * The calendar part of a mail. The same uid with a higher sequence moves an entry, with method
 * CANCEL removes it; times are in UTC, so that no calendar has to know our zone's rules.
 */
record CalendarEntry(String method, String text) {

  /**
   * The entry for one person.
   *
   * @param to with the address as it travels
   * @param organizer whom the mail comes from; calendars take changes from nobody else
   */
  static CalendarEntry of(Appointment asked, Recipient to, Recipient organizer, Instant now) {
    VEvent event = new VEvent();
    event.setUid(asked.uid());
    event.setSequence(new Sequence(asked.sequence()));
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(time(asked.starts()));
    event.setDateEnd(time(asked.ends()));
    event.setSummary(asked.summary());
    event.setLocation(asked.location());
    event.setDescription(asked.description());
    event.setStatus(cancels(asked) ? Status.cancelled() : Status.confirmed());
    event.setOrganizer(new Organizer(ContentLines.name(organizer.name()), organizer.address()));
    event.addAttendee(attendee(asked, to));
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Convocatoria//ES");
    calendar.setMethod(cancels(asked) ? Method.cancel() : Method.request());
    calendar.addEvent(event);
    return new CalendarEntry(
        cancels(asked) ? "CANCEL" : "REQUEST", ContentLines.folded(Biweekly.write(calendar).go()));
  }

  private static Attendee attendee(Appointment asked, Recipient to) {
    Attendee attendee = new Attendee(ContentLines.name(to.name()), to.address());
    attendee.setParticipationStatus(
        "ACCEPTED".equals(asked.participation())
            ? ParticipationStatus.ACCEPTED
            : ParticipationStatus.NEEDS_ACTION);
    // Answers come through the personal link; a calendar's own reply would reach nobody.
    attendee.setRsvp(cancels(asked) ? null : Boolean.FALSE);
    return attendee;
  }

  private static boolean cancels(Appointment asked) {
    return "CANCEL".equals(asked.method());
  }

  private static Date time(String text) {
    return Date.from(OffsetDateTime.parse(text).toInstant());
  }
}
