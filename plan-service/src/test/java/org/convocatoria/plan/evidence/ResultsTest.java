package org.convocatoria.plan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class ResultsTest implements ListenerContract {

  private static final String KEY = "5a69788796a5b4c3d2e1f00f1e2d3c4b";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Evidence evidence;

  ResultsTest(
      @Qualifier("planEvidence") Consumer<Message<List<byte[]>>> listener, Evidence evidence) {
    this.listener = listener;
    this.evidence = evidence;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(
        sample(1, "workshop.result-recorded.v1"),
        sample(4, "workshop.result-corrected.v1"),
        sample(7, "workshop.result-withdrawn.v1"));
  }

  @Override
  public Object state() {
    return evidence.results(List.of(KEY));
  }

  @Test
  void aResultThatTheTableTookBackNoLongerStands() {
    history()
        .forEach(
            each ->
                TestBroker.publish(
                    each.topic(), each.key(), each.sequence(), each.type(), each.json()));
    Waiting.untilTrue(
        "the result was taken back",
        () -> evidence.result(KEY).map(result -> !result.stands()).orElse(false));
    assertThat(evidence.results(evidence.result(KEY).orElseThrow().call(), null))
        .extracting(Result::id)
        .doesNotContain(KEY);
  }

  private static Delivered sample(long sequence, String type) {
    String json = Contracts.text("events/" + type + ".sample.json");
    return new Delivered("workshop.events", KEY, sequence, type, json);
  }
}
