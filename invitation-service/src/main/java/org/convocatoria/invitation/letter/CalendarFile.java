package org.convocatoria.invitation.letter;

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
import java.util.Date;
import org.convocatoria.invitation.letter.MailRequest.Appointment;
import org.convocatoria.invitation.letter.MailRequest.Recipient;
import org.convocatoria.service.address.MailAddress;
import org.convocatoria.service.calendar.ContentLines;

/** The calendar entry of an invitation as a file: the same entry that its letter brings. */
public final class CalendarFile {

  private CalendarFile() {}

  /**
   * The file's text; times are in UTC, so that no calendar has to know our zone's rules.
   *
   * @param organizer whom the letters come from; calendars take changes from nobody else
   */
  public static String of(Appointment entry, Recipient to, Recipient organizer, Instant now) {
    boolean cancels = entry.method().equals("CANCEL");
    VEvent event = new VEvent();
    event.setUid(entry.uid());
    event.setSequence(new Sequence(entry.sequence()));
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(entry.starts().toInstant()));
    event.setDateEnd(Date.from(entry.ends().toInstant()));
    event.setSummary(entry.summary());
    event.setLocation(entry.location());
    event.setDescription(entry.description());
    event.setStatus(cancels ? Status.cancelled() : Status.confirmed());
    event.setOrganizer(new Organizer(ContentLines.name(organizer.name()), organizer.address()));
    event.addAttendee(attendee(entry, to));
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Convocatoria//ES");
    calendar.setMethod(cancels ? Method.cancel() : Method.request());
    calendar.addEvent(event);
    return ContentLines.folded(Biweekly.write(calendar).go());
  }

  private static Attendee attendee(Appointment entry, Recipient to) {
    String address = MailAddress.of(to.address()).map(MailAddress::ascii).orElse(to.address());
    Attendee attendee = new Attendee(ContentLines.name(to.name()), address);
    attendee.setParticipationStatus(ParticipationStatus.get(entry.participation()));
    return attendee;
  }
}
