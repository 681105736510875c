package org.convocatoria.submission.call;

import java.time.Instant;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.springframework.stereotype.Repository;

/** The published counts of what a call received. */
@Repository
public class IntakeCounts {

  private final Aggregates<IntakeCount, IntakeCount.Counted> intakes;

  IntakeCounts(Outbox outbox, Publishing<IntakeCount, IntakeCount.Counted> publishing) {
    this.intakes = outbox.aggregates("intakes", IntakeCount.class, publishing);
  }

  void prepare(String call) {
    intakes.create(call + ":intake", call, IntakeCount.prepared(call), "system");
  }

  /** Publishes the count that a cut-off of the plan asked for, once. */
  public void counted(String call, Instant cutOff, long count, String source, long sequence) {
    intakes.command(
        call + ":intake", source, sequence, "system", intake -> intake.counted(cutOff, count));
  }
}
