package org.convocatoria.workshop.workshop;

import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.test.StoreContract;
import org.convocatoria.workshop.RunningWorkshops;

@RunningWorkshops
class WorkshopsStoreTest implements StoreContract<Workshop, WorkshopEvent> {

  private final Aggregates<Workshop, WorkshopEvent> store;

  WorkshopsStoreTest(Outbox outbox, Publishing<Workshop, WorkshopEvent> publishing) {
    this.store = outbox.aggregates("contractWorkshops", Workshop.class, publishing);
  }

  @Override
  public Aggregates<Workshop, WorkshopEvent> store() {
    return store;
  }

  /** The code is what follows the call in an id, so the id itself can be anything here. */
  @Override
  public Change<Workshop, WorkshopEvent> fresh(String id) {
    Workshop w = SampleWorkshops.second();
    return Change.of(
        new Workshop(
            id,
            w.call(),
            w.code(),
            w.name(),
            w.theme(),
            w.zone(),
            w.slot(),
            w.status(),
            w.calendarSequence(),
            w.resultKinds(),
            w.presentation(),
            w.changes(),
            w.conclusion()),
        new WorkshopEvent.WorkshopScheduled());
  }

  @Override
  public Change<Workshop, WorkshopEvent> changed(Workshop state) {
    return SampleWorkshops.movedAWeek(state);
  }
}
