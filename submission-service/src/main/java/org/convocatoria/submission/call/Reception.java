package org.convocatoria.submission.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a call receives contributions: as announced, and as public acts have changed it since. A
 * form of participation may have an end of its own.
 */
public final class Reception {

  private final Call call;

  Reception(Call call) {
    this.call = call;
  }

  /** Where reception stands. */
  public enum Standing {
    AHEAD,
    OPEN,
    SUSPENDED,
    CLOSED
  }

  /** A time in which nothing was received. */
  private record Pause(Instant from, Instant to) {}

  /** When reception by the whole call ends; null while it is open-ended. */
  public @Nullable OffsetDateTime end() {
    return endOf(null);
  }

  /** When reception by this form ends; null asks for the call as a whole. */
  public @Nullable OffsetDateTime endOf(@Nullable String form) {
    OffsetDateTime own = announcedFor(form);
    OffsetDateTime end = own == null ? call.closes() : own;
    for (Enacted enacted : call.enacted()) {
      end =
          switch (enacted) {
            case Enacted.Extended(var _, var _, var of, var until) when of == null ->
                own == null ? later(end, until) : end;
            case Enacted.Extended(var _, var _, var of, var until) -> of.equals(form) ? until : end;
            case Enacted.Closed(var _, var _, var from) -> earlier(end, from);
            case Enacted.Suspended _, Enacted.Resumed _ -> end;
          };
    }
    return end;
  }

  /** The latest of all ends; null while one is open-ended. */
  public @Nullable OffsetDateTime lastEnd() {
    OffsetDateTime last = end();
    for (Call.Form form : call.forms()) {
      OffsetDateTime end = endOf(form.id());
      if (last == null || end == null) {
        return null;
      }
      last = later(last, end);
    }
    return last;
  }

  /** Whether this form receives at this moment. */
  public boolean isOpen(String form, Instant now) {
    return standing(endOf(form), now) == Standing.OPEN;
  }

  /** True while this form, if there is one, is open to the public. */
  public boolean takes(@Nullable String form, Instant now) {
    return form != null && call.form(form).map(Call.Form::open).orElse(false) && isOpen(form, now);
  }

  /** Where the call stands at this moment: open while one of its forms is. */
  public Standing standing(Instant now) {
    return standing(lastEnd(), now);
  }

  /** Where this form stands at this moment. */
  public Standing standingOf(String form, Instant now) {
    return standing(endOf(form), now);
  }

  /** Whether something handed in on this day came in time, by this form, at some hour of it. */
  public boolean wasOpenOn(String form, LocalDate day) {
    ZoneId zone = ZoneId.of(call.zone());
    Instant free = latest(day.atStartOfDay(zone).toInstant(), call.opens().toInstant());
    for (Pause pause : pauses()) {
      if (!free.isBefore(pause.from()) && free.isBefore(pause.to())) {
        free = pause.to();
      }
    }
    OffsetDateTime end = endOf(form);
    return free.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())
        && (end == null || free.isBefore(end.toInstant()));
  }

  /** Whether nothing is received until an act says so. */
  public boolean isSuspended() {
    return pauses().stream().anyMatch(pause -> pause.to().equals(Instant.MAX));
  }

  private Standing standing(@Nullable OffsetDateTime end, Instant now) {
    if (now.isBefore(call.opens().toInstant())) {
      return Standing.AHEAD;
    }
    if (end != null && !now.isBefore(end.toInstant())) {
      return Standing.CLOSED;
    }
    return pauses().stream().anyMatch(each -> !now.isBefore(each.from()) && now.isBefore(each.to()))
        ? Standing.SUSPENDED
        : Standing.OPEN;
  }

  private @Nullable OffsetDateTime announcedFor(@Nullable String form) {
    return form == null ? null : call.form(form).map(Call.Form::closes).orElse(null);
  }

  private List<Pause> pauses() {
    List<Pause> pauses = new ArrayList<>();
    for (Enacted enacted : call.enacted()) {
      switch (enacted) {
        case Enacted.Suspended(Instant at, var _) -> pauses.add(new Pause(at, Instant.MAX));
        case Enacted.Resumed(Instant at, var _) -> pauses.add(ended(pauses.removeLast(), at));
        case Enacted.Extended _, Enacted.Closed _ -> {}
      }
    }
    return pauses;
  }

  private static Pause ended(Pause pause, Instant at) {
    return new Pause(pause.from(), at);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** What has no end is not made shorter by an extension. */
  private static @Nullable OffsetDateTime later(@Nullable OffsetDateTime end, OffsetDateTime by) {
    return end == null || end.isAfter(by) ? end : by;
  }

  private static OffsetDateTime earlier(@Nullable OffsetDateTime end, OffsetDateTime by) {
    return end == null || end.isAfter(by) ? by : end;
  }
}
