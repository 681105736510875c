package org.convocatoria.workshop.workshop;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session that staff add to the calendar. */
public record AdditionRequest(
    WordsRequest name,
    WordsRequest theme,
    String starts,
    String ends,
    PlaceRequest place,
    @Nullable List<String> resultKinds,
    @Nullable Boolean presentation,
    @Nullable String reason) {

  /** The session, its times read on the clocks of this zone where they name no offset. */
  public Session session(ZoneId zone) {
    WrittenTimes times = WrittenTimes.read(starts, ends, zone);
    return new Session(
        name.words(),
        theme.words(),
        new Slot(times.starts(), times.ends(), place.place()).in(zone),
        resultKinds == null ? List.of() : resultKinds,
        Boolean.TRUE.equals(presentation));
  }
}
