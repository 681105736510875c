package org.convocatoria.plan.evidence;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class IntakeCountsTest implements ListenerContract {

  private static final String CALL = "counts-2014";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Projections projections;
  private final Evidence evidence;

  IntakeCountsTest(
      @Qualifier("planEvidence") Consumer<Message<List<byte[]>>> listener,
      Projections projections,
      Evidence evidence) {
    this.listener = listener;
    this.projections = projections;
    this.evidence = evidence;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(counted(1, "2015-02-10T18:00:00Z", 39), counted(2, "2015-02-11T18:00:00Z", 40));
  }

  @Override
  public Object state() {
    return projections.find(Evidence.COUNTS, IntakeCount.class, eq("call", CALL)).stream()
        .sorted(java.util.Comparator.comparing(IntakeCount::cutOff))
        .toList();
  }

  @Test
  void eachCutOffKeepsItsOwnCount() {
    for (Delivered each : history()) {
      TestBroker.publish(each.topic(), each.key(), each.sequence(), each.type(), each.json());
    }
    assertThat(countOf("2015-02-10T18:00:00Z")).isEqualTo(39);
    assertThat(countOf("2015-02-11T18:00:00Z")).isEqualTo(40);
    assertThat(evidence.counted(CALL, Instant.parse("2015-02-12T18:00:00Z"))).isEmpty();
  }

  private long countOf(String cutOff) {
    return Waiting.until(
            "the count for " + cutOff, () -> evidence.counted(CALL, Instant.parse(cutOff)))
        .count();
  }

  private static Delivered counted(long sequence, String cutOff, int count) {
    String json =
        "{\"state\":{\"call\":\"%s\",\"cutOff\":\"%s\",\"count\":%d},\"change\":{}}"
            .formatted(CALL, cutOff, count);
    return new Delivered(
        "submission.events", CALL + ":intake", sequence, "submission.intake-counted.v1", json);
  }
}
