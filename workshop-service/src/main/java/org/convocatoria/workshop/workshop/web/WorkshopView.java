package org.convocatoria.workshop.workshop.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.convocatoria.workshop.call.Words;
import org.convocatoria.workshop.result.Finding;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.Votes;
import org.convocatoria.workshop.workshop.CalendarChange;
import org.convocatoria.workshop.workshop.Conclusion;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.Slot;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopStatus;
import org.jspecify.annotations.Nullable;

/** A workshop as everybody sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkshopView(
    String id,
    Words name,
    Words theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    String zone,
    Place place,
    WorkshopStatus status,
    boolean presentation,
    List<String> resultKinds,
    int calendarSequence,
    boolean sample,
    List<PublicChange> changes,
    @Nullable Conclusion closing) {

  static WorkshopView of(Workshop w, boolean sample) {
    return new WorkshopView(
        w.code(),
        w.name(),
        w.theme(),
        w.slot().starts(),
        w.slot().ends(),
        w.zone(),
        w.slot().place(),
        w.status(),
        w.presentation(),
        w.resultKinds(),
        w.calendarSequence(),
        sample,
        w.changes().stream().map(PublicChange::of).toList(),
        w.conclusion());
  }

  /**
   * A change of the calendar.
   *
   * @param from when it was to start; none for a session that was added
   * @param to when it is to start; none for a cancellation
   * @param fromPlace where it was to be, if the place changed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PublicChange(
      Instant at,
      CalendarChange.What what,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable Place fromPlace,
      @Nullable Place toPlace,
      @Nullable String reason) {

    static PublicChange of(CalendarChange change) {
      Slot from = change.from();
      Slot to = change.to();
      return new PublicChange(
          change.at(),
          change.what(),
          from == null ? null : from.starts(),
          to == null ? null : to.starts(),
          placeIfChanged(from, to),
          placeIfChanged(to, from),
          change.reason());
    }

    private static @Nullable Place placeIfChanged(@Nullable Slot of, @Nullable Slot other) {
      return of == null || other == null || of.place().equals(other.place()) ? null : of.place();
    }
  }

  /** One line of the calendar; results are counted once they are public. */
  record Line(@JsonUnwrapped WorkshopView workshop, int results) {}

  /** A whole workshop; its results are there once they are public. */
  record Whole(
      @JsonUnwrapped WorkshopView workshop, List<OfTable> tables, List<PublicResult> results) {}

  /** A table and how many public results it has in this workshop. */
  record OfTable(String id, Words name, int results) {}

  /** A result as everybody sees it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PublicResult(
      String id,
      String number,
      String table,
      String kind,
      String text,
      List<String> cites,
      @Nullable String parent,
      @Nullable Votes votes,
      boolean sample) {

    /** It cites what still may be read: who took their words back is not named any more. */
    static PublicResult of(Result result, Set<String> readable) {
      Finding finding = result.finding();
      return new PublicResult(
          result.id(),
          result.number(),
          result.table(),
          finding.kind(),
          finding.text(),
          finding.cites().stream().filter(readable::contains).toList(),
          finding.parent(),
          finding.votes(),
          result.sample());
    }
  }
}
