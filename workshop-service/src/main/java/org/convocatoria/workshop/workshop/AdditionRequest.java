package org.convocatoria.workshop.workshop;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workshop that staff add to the calendar. */
public record AdditionRequest(
    WordsRequest name,
    WordsRequest theme,
    String starts,
    String ends,
    PlaceRequest place,
    @Nullable List<String> resultKinds,
    @Nullable Boolean presentation,
    @Nullable String reason) {

  /** The announcement; a time without an offset is read in this zone. */
  public Announcement announcement(ZoneId zone) {
    WrittenTimes times = WrittenTimes.read(starts, ends, zone);
    return new Announcement(
        name.words(),
        theme.words(),
        new Slot(times.starts(), times.ends(), place.place()).in(zone),
        resultKinds == null ? List.of() : resultKinds,
        Boolean.TRUE.equals(presentation));
  }
}
