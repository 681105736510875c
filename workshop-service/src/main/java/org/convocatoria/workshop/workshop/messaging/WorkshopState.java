package org.convocatoria.workshop.workshop.messaging;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.words.Bilingual;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopStatus;

/** A workshop as its events carry it. */
record WorkshopState(
    String call,
    String workshop,
    Bilingual name,
    Bilingual theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    Place place,
    WorkshopStatus status,
    int calendarSequence,
    List<String> resultKinds,
    boolean presentation) {

  static WorkshopState of(Workshop w) {
    return new WorkshopState(
        w.call(),
        w.code(),
        w.name(),
        w.theme(),
        w.slot().starts(),
        w.slot().ends(),
        w.slot().place(),
        w.status(),
        w.calendarSequence(),
        w.resultKinds(),
        w.presentation());
  }
}
