package org.convocatoria.gateway.portal.home;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/**
 * A point of the process on its thread.
 *
 * @param kind what it is: opening, event, closing or today
 * @param state past, now or future: a filled dot, a ring, a hollow one
 */
record Milestone(
    Kind kind,
    State state,
    Text name,
    Text theme,
    @Nullable OffsetDateTime at,
    @Nullable String link) {

  enum Kind {
    OPENING,
    EVENT,
    CLOSING,
    TODAY
  }

  enum State {
    PAST,
    NOW,
    FUTURE
  }

  /** Today is a point of its own, unless something happens at this moment. */
  static List<Milestone> of(Call call, Instant now) {
    List<Milestone> all = new ArrayList<>();
    if (call.opens() != null) {
      all.add(point(Kind.OPENING, Text.NONE, Text.NONE, call.opens(), null, null, now));
    }
    for (Call.Event event : call.calendar()) {
      String link = "/talleres/" + event.id();
      if (event.starts() != null && !event.cancelled()) {
        Milestone point =
            point(Kind.EVENT, event.name(), event.theme(), event.starts(), event.ends(), link, now);
        all.add(event.closed() ? point.held() : point);
      }
    }
    if (call.closes() != null) {
      all.add(point(Kind.CLOSING, Text.NONE, Text.NONE, call.closes(), null, null, now));
    }
    if (all.stream().noneMatch(each -> each.state == State.NOW)) {
      OffsetDateTime today = now.atZone(call.zoneId()).toOffsetDateTime();
      all.add(new Milestone(Kind.TODAY, State.NOW, Text.NONE, Text.NONE, today, null));
    }
    all.sort(Comparator.comparing(each -> Objects.requireNonNull(each.at()).toInstant()));
    return all;
  }

  /** What was closed is over, whatever the calendar says. */
  private Milestone held() {
    return new Milestone(kind, State.PAST, name, theme, at, link);
  }

  private static Milestone point(
      Kind kind,
      Text name,
      Text theme,
      OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable String link,
      Instant now) {
    Instant end = (to == null ? from : to).toInstant();
    State state =
        now.isAfter(end) ? State.PAST : now.isBefore(from.toInstant()) ? State.FUTURE : State.NOW;
    return new Milestone(kind, state, name, theme, from, link);
  }
}
