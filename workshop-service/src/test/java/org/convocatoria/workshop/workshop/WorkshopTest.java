package org.convocatoria.workshop.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.convocatoria.workshop.workshop.SampleWorkshops.NOW;
import static org.convocatoria.workshop.workshop.SampleWorkshops.second;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.words.Bilingual;
import org.junit.jupiter.api.Test;

class WorkshopTest {

  @Test
  void anAnnouncedWorkshopIsScheduledWithoutAPublicChange() {
    Change<Workshop, WorkshopEvent> change =
        Workshop.announced(
            "la-laguna-2014",
            "America/Monterrey",
            "t1",
            SampleWorkshops.announcement("2014-10-02T09:00-05:00", "2014-10-02T14:00-05:00"));
    assertThat(change.events()).containsExactly(new WorkshopEvent.WorkshopScheduled());
    assertThat(change.state().id()).isEqualTo("la-laguna-2014:t1");
    assertThat(change.state().changes()).isEmpty();
    assertThat(change.state().calendarSequence()).isZero();
  }

  @Test
  void anAddedSessionIsAPublicChangeWithItsReason() {
    Workshop added =
        Workshop.added(
                "la-laguna-2014",
                "America/Monterrey",
                "s-1",
                SampleWorkshops.announcement("2014-11-06T09:00-06:00", "2014-11-06T14:00-06:00"),
                "Faltó tiempo.",
                NOW)
            .state();
    assertThat(added.changes())
        .containsExactly(CalendarChange.added(added.slot(), "Faltó tiempo.", NOW));
  }

  @Test
  void timesAreKeptAsTheClocksOfTheProcessShowThem() {
    Workshop inUtc = SampleWorkshops.announced("t2", "2014-10-23T14:00Z", "2014-10-23T19:00Z");
    assertThat(inUtc.slot().starts()).isEqualTo(OffsetDateTime.parse("2014-10-23T09:00-05:00"));
    assertThat(inUtc.slot().starts().getHour()).isEqualTo(9);
  }

  @Test
  void theMoveOverTheEndOfSummerTimeKeepsTheHourAndChangesTheOffset() {
    Workshop moved = SampleWorkshops.movedAWeek(second()).state();
    assertThat(moved.slot().starts()).hasToString("2014-10-30T09:00-06:00");
    assertThat(moved.slot().starts().toInstant()).hasToString("2014-10-30T15:00:00Z");
    assertThat(second().slot().starts().toInstant()).hasToString("2014-10-23T14:00:00Z");
  }

  @Test
  void aMoveIsPublicWithItsReasonAndRaisesTheCalendarSequence() {
    Change<Workshop, WorkshopEvent> change = SampleWorkshops.movedAWeek(second());
    Workshop moved = change.state();
    assertThat(change.events())
        .containsExactly(new WorkshopEvent.WorkshopRescheduled(second().slot()));
    assertThat(moved.calendarSequence()).isEqualTo(1);
    assertThat(moved.changes())
        .containsExactly(
            CalendarChange.rescheduled(
                second().slot(),
                moved.slot(),
                "Se empalma con otra reunión; «sede» ocupada.",
                NOW));
  }

  @Test
  void theSameMoveAgainChangesNothing() {
    Workshop moved = SampleWorkshops.movedAWeek(second()).state();
    Change<Workshop, WorkshopEvent> again =
        moved.reschedule(
            new Move(
                OffsetDateTime.parse("2014-10-30T15:00Z"),
                OffsetDateTime.parse("2014-10-30T20:00Z"),
                null),
            "otra vez",
            NOW);
    assertThat(again).isEqualTo(Change.none(moved));
  }

  @Test
  void aMoveWithoutAPlaceStaysWhereItIs() {
    Workshop moved = SampleWorkshops.movedAWeek(second()).state();
    assertThat(moved.slot().place()).isEqualTo(SampleWorkshops.VENUE);
    Place other = new Place("Teatro Nazas", null, null);
    Workshop elsewhere =
        moved
            .reschedule(new Move(moved.slot().starts(), moved.slot().ends(), other), null, NOW)
            .state();
    assertThat(elsewhere.slot().place()).isEqualTo(other);
    assertThat(elsewhere.calendarSequence()).isEqualTo(2);
  }

  @Test
  void theWayToTheSamePlaceStaysKnown() {
    Place known =
        new Place("Teatro Nazas", "Cepeda 1", new Bilingual("Frente a la plaza", "By the square"));
    assertThat(new Place("Teatro Nazas", "Cepeda 2", null).orAs(known).directions())
        .isEqualTo(known.directions());
    assertThat(new Place("Otro teatro", null, null).orAs(known).directions()).isNull();
  }

  @Test
  void aCancelledWorkshopStaysCancelled() {
    Change<Workshop, WorkshopEvent> change = second().cancel("No hay sede.", NOW);
    Workshop cancelled = change.state();
    assertThat(change.events()).containsExactly(new WorkshopEvent.WorkshopCancelled());
    assertThat(cancelled.calendarSequence()).isEqualTo(1);
    assertThat(cancelled.cancel("Otra razón.", NOW)).isEqualTo(Change.none(cancelled));
    assertThatExceptionOfType(WorkshopNotOpenException.class)
        .isThrownBy(() -> SampleWorkshops.movedAWeek(cancelled));
    assertThatExceptionOfType(WorkshopNotOpenException.class)
        .isThrownBy(() -> cancelled.close(new Conclusion(NOW, null, List.of())));
  }

  @Test
  void aClosedWorkshopTakesNoFurtherChange() {
    Conclusion conclusion = new Conclusion(NOW, "Resumen", List.of("Acuerdo"));
    Change<Workshop, WorkshopEvent> change = second().close(conclusion);
    Workshop closed = change.state();
    assertThat(change.events()).containsExactly(new WorkshopEvent.WorkshopClosed());
    assertThat(closed.isClosed()).isTrue();
    assertThat(closed.close(new Conclusion(NOW.plusSeconds(60), "Resumen", List.of("Acuerdo"))))
        .as("the same words again")
        .isEqualTo(Change.none(closed));
    assertThatExceptionOfType(WorkshopNotOpenException.class)
        .isThrownBy(() -> closed.close(new Conclusion(NOW, "Otro", List.of())));
    assertThatExceptionOfType(WorkshopNotOpenException.class)
        .isThrownBy(() -> SampleWorkshops.movedAWeek(closed));
    assertThatExceptionOfType(WorkshopNotOpenException.class)
        .isThrownBy(() -> closed.cancel("x", NOW));
  }

  @Test
  void aSessionStandsWhereItsStateAndTheClockPutIt() {
    Workshop second = SampleWorkshops.second();
    Instant before = Instant.parse("2014-10-23T13:59:59Z");
    Instant during = Instant.parse("2014-10-23T15:00:00Z");
    Instant after = Instant.parse("2014-10-23T19:00:00Z");
    assertThat(second.phase(before)).isEqualTo(Phase.UPCOMING);
    assertThat(second.phase(during)).isEqualTo(Phase.UNDER_WAY);
    assertThat(second.phase(after)).isEqualTo(Phase.HELD);
    assertThat(SampleWorkshops.cancelled(second).phase(after)).isEqualTo(Phase.CANCELLED);
    assertThat(closed(second, during).phase(after)).isEqualTo(Phase.CONCLUDED);
    assertThat(closed(second, before).phase(after)).isEqualTo(Phase.CLOSED_EARLY);
  }

  private static Workshop closed(Workshop workshop, Instant at) {
    return workshop.close(new Conclusion(at, null, List.of())).state();
  }
}
