package org.convocatoria.plan.evidence;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class ResultsTest implements ListenerContract {

  private final Consumer<Message<byte[]>> listener;
  private final Evidence evidence;

  ResultsTest(@Qualifier("planEvidence") Consumer<Message<byte[]>> listener, Evidence evidence) {
    this.listener = listener;
    this.evidence = evidence;
  }

  @Override
  public Consumer<Message<byte[]>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(result(1, "recorded", "recorded"), result(4, "withdrawn", "withdrawn"));
  }

  @Override
  public Object state() {
    return evidence.results(List.of("result-1"));
  }

  private static Delivered result(long sequence, String what, String status) {
    String json =
        """
        {"state":{"id":"result-1","call":"results-2014","workshop":"t2","table":"MOV",
         "kind":"objective","number":"MOV-2","cites":["PEM-000026-3"],"sample":true,
         "status":"%s","recordedAt":"2014-10-30T18:00:00Z"},"change":{}}"""
            .formatted(status);
    String type = "workshop.result-" + what + ".v1";
    return new Delivered("workshop.events", "result-1", sequence, type, json);
  }
}
