package org.convocatoria.workshop.workshop.messaging;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.words.Bilingual;
import org.convocatoria.workshop.workshop.Announcement;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.Slot;

/** The calendar as a call announces it. */
sealed interface CalendarEvent {

  /** A call is public, and with it the dates of its workshops. */
  @WireType("submission.call-opened.v1")
  record CallOpened(State state) implements CalendarEvent {
    public CallOpened {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements CalendarEvent {}

  /** The call with its calendar. */
  record State(String call, String zone, List<Entry> workshops) {
    public State {
      requireNonNull(call);
      ZoneId.of(zone);
      workshops = List.copyOf(workshops);
    }
  }

  /** One date of the calendar. */
  record Entry(
      String id,
      Bilingual name,
      Bilingual theme,
      OffsetDateTime starts,
      OffsetDateTime ends,
      Place place,
      List<String> resultKinds,
      boolean presentation) {

    public Entry {
      requireNonNull(id);
      requireNonNull(name);
      requireNonNull(theme);
      if (!new Slot(starts, ends, place).endsAfterItStarts()) {
        throw new IllegalArgumentException("a workshop ends before it starts");
      }
      resultKinds = List.copyOf(resultKinds);
    }

    Announcement announcement() {
      return new Announcement(
          name, theme, new Slot(starts, ends, place), resultKinds, presentation);
    }
  }
}
