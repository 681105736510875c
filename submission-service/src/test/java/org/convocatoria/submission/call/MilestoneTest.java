package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.submission.call.Milestone.Standing;
import org.junit.jupiter.api.Test;

class MilestoneTest {

  private static final Call CALL =
      new CallFile(Path.of("src/main/data/la-laguna-2014.yaml")).asWritten();
  private static final Instant NOW = Instant.parse("2014-10-20T12:00:00Z");

  @Test
  void eachDateTellsHowItStandsAndTheyFollowEachOther() {
    List<Milestone> course =
        Milestone.of(
            CALL,
            List.of(
                date("late", "2014-11-20", "scheduled"),
                date("early", "2014-11-06", "closed"),
                date("held", "2014-10-02", "closed"),
                date("off", "2014-10-30", "cancelled"),
                date("past", "2014-10-16", "scheduled")),
            NOW);
    assertThat(course)
        .extracting(Milestone::standing)
        .containsExactly(
            Standing.OPENED,
            Standing.HELD,
            Standing.HELD,
            Standing.NOW,
            Standing.HELD_EARLY,
            Standing.AHEAD);
  }

  @Test
  void whileSomethingHappensTodayIsNoPointOfItsOwn() {
    Instant during = Instant.parse("2014-10-16T16:00:00Z");
    List<Milestone> course =
        Milestone.of(CALL, List.of(date("t", "2014-10-16", "scheduled")), during);
    assertThat(course)
        .extracting(Milestone::kind)
        .containsExactly(Milestone.Kind.OPENING, Milestone.Kind.SESSION);
  }

  private static CalendarDate date(String id, String day, String status) {
    Call.Workshop first = CALL.calendar().getFirst();
    return new CalendarDate(
        id,
        first.name(),
        first.theme(),
        OffsetDateTime.parse(day + "T09:00:00-06:00"),
        OffsetDateTime.parse(day + "T14:00:00-06:00"),
        first.place(),
        List.of(),
        false,
        status);
  }
}
