package org.convocatoria.submission.contribution.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.submission.call.IntakeCounts;
import org.convocatoria.submission.contribution.ReceivedCount;
import org.springframework.stereotype.Component;

/** Counts what had been received by the plan's cut-off and publishes it. */
@Component
class WhenCutOffSetThenCountIntake implements Rule<PlanEvent> {

  /** A contribution that was stamped before the cut-off may still be on its way into the store. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(1);

  private final IntakeCounts intakes;
  private final ReceivedCount received;
  private final Clock clock;

  WhenCutOffSetThenCountIntake(IntakeCounts intakes, ReceivedCount received, Clock clock) {
    this.intakes = intakes;
    this.received = received;
    this.clock = clock;
  }

  @Override
  public String purpose() {
    return "count-intake";
  }

  @Override
  public Optional<Document> due(Source source, PlanEvent event) {
    return switch (event) {
      case PlanEvent.CutOffSet(PlanEvent.State state) ->
          Optional.of(
              new Document("call", state.call()).append("cutOff", Date.from(state.cutOff())));
      case PlanEvent.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    String call = work.task().getString("call");
    Instant cutOff = work.task().getDate("cutOff").toInstant();
    Duration wait = Duration.between(clock.instant(), cutOff.plus(UNDER_WAY));
    if (wait.isPositive()) {
      LockSupport.parkNanos(wait.toNanos());
    }
    intakes.counted(call, cutOff, received.upTo(call, cutOff), work.key(), work.sequence());
  }
}
