package org.convocatoria.plan.evidence;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class ContributionRowsTest implements ListenerContract {

  private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Evidence evidence;

  ContributionRowsTest(
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
        sample(1, "submission.contribution-received.v1"),
        sample(4, "submission.contribution-admitted.v1"),
        sample(7, "submission.contribution-withdrawn.v1"),
        sample(9, "submission.contribution-erased.v1"));
  }

  @Override
  public Object state() {
    return evidence.contributions(List.of(KEY));
  }

  private static Delivered sample(long sequence, String type) {
    String json = Contracts.text("events/" + type + ".sample.json");
    return new Delivered("submission.events", KEY, sequence, type, json);
  }
}
