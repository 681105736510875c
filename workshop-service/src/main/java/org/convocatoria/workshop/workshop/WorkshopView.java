package org.convocatoria.workshop.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** A workshop as everybody sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkshopView(
    String id,
    Bilingual name,
    Bilingual theme,
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

  /** The view of a workshop; a sample where its call is one. */
  public static WorkshopView of(Workshop w, boolean sample) {
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
   * @param from when it was to start; none for a workshop that was added
   * @param to when it is to start; none for a cancellation
   * @param fromPlace where it was to be, if the place changed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublicChange(
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
}
