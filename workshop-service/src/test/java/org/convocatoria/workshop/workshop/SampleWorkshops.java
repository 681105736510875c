package org.convocatoria.workshop.workshop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.words.Bilingual;

/** Workshops for tests. */
public final class SampleWorkshops {

  public static final Instant NOW = Instant.parse("2014-10-01T18:00:00Z");
  public static final Place VENUE = new Place("Sede por confirmar", "Torreón, Coahuila", null);

  private SampleWorkshops() {}

  /** Workshop 2, announced for 23 October, in summer time. */
  public static Workshop second() {
    return announced("t2", "2014-10-23T09:00-05:00", "2014-10-23T14:00-05:00");
  }

  /** A workshop that the call announced. */
  public static Workshop announced(String code, String starts, String ends) {
    return Workshop.announced(
            "la-laguna-2014", "America/Monterrey", code, announcement(starts, ends))
        .state();
  }

  /** What is announced of a workshop. */
  public static Announcement announcement(String starts, String ends) {
    return new Announcement(
        new Bilingual("Taller 2", "Workshop 2"),
        new Bilingual(
            "Planeación: visión, objetivos y estrategias",
            "Planning: vision, objectives and strategies"),
        new Slot(OffsetDateTime.parse(starts), OffsetDateTime.parse(ends), VENUE),
        List.of("vision", "objective", "strategy"),
        false);
  }

  /** The week's delay of 2014, over the end of summer time. */
  public static Change<Workshop, WorkshopEvent> movedAWeek(Workshop workshop) {
    return workshop.reschedule(aWeekLater(), "Se empalma con otra reunión; «sede» ocupada.", NOW);
  }

  /** Where it moves to. */
  public static Move aWeekLater() {
    return new Move(
        OffsetDateTime.parse("2014-10-30T09:00-06:00"),
        OffsetDateTime.parse("2014-10-30T14:00-06:00"),
        null);
  }

  /** The same hour in another place. */
  public static Workshop elsewhere(Workshop workshop) {
    return movedTo(workshop, new Place("Teatro Nazas", null, null));
  }

  /** The same hour in this place. */
  public static Workshop movedTo(Workshop workshop, Place place) {
    Slot slot = workshop.slot();
    return workshop.reschedule(new Move(slot.starts(), slot.ends(), place), null, NOW).state();
  }

  /** A workshop that was called off. */
  public static Workshop cancelled(Workshop workshop) {
    return workshop.cancel("No hay sede.", NOW).state();
  }

  /** Every event that a workshop can cause, with the change that causes it. */
  public static List<Change<Workshop, WorkshopEvent>> everyChange() {
    return List.of(
        Workshop.announced(
            "la-laguna-2014",
            "America/Monterrey",
            "t2",
            announcement("2014-10-23T09:00-05:00", "2014-10-23T14:00-05:00")),
        movedAWeek(second()),
        second().cancel("No hay sede.", NOW),
        second().close(new Conclusion(NOW, "Se acordó la visión.", List.of("Publicarla"))));
  }
}
