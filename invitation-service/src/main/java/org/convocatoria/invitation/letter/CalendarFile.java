package org.convocatoria.invitation.letter;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Sequence;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import org.convocatoria.invitation.letter.MailRequest.Appointment;
import org.convocatoria.invitation.letter.MailRequest.Recipient;

/** The calendar entry of an invitation as a file: the same entry that its letter brings. */
public final class CalendarFile {

  private CalendarFile() {}

  /** The file's text; times are in UTC, so that no calendar has to know our zone's rules. */
  public static String of(Appointment entry, Recipient to, String organizer, Instant now) {
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
    event.setOrganizer(new Organizer(null, organizer));
    event.addAttendee(new Attendee(to.name(), to.address()));
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Convocatoria//ES");
    calendar.setMethod(cancels ? Method.cancel() : Method.request());
    calendar.addEvent(event);
    return Biweekly.write(calendar).go();
  }
}
