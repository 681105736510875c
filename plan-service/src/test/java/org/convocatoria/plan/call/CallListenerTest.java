package org.convocatoria.plan.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.ListenerContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class CallListenerTest implements ListenerContract {

  private static final String CALL = "frame-2014";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Calls calls;
  private final MongoDatabase database;

  CallListenerTest(
      @Qualifier("planCall") Consumer<Message<List<byte[]>>> listener,
      Calls calls,
      MongoDatabase database) {
    this.listener = listener;
    this.calls = calls;
    this.database = database;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(opened(1, "opened", "871 000 0001"), opened(2, "closed", "871 000 0002"));
  }

  @Override
  public Object state() {
    return calls.find(CALL);
  }

  @Test
  void aRowThatWasKeptWithoutAListHasNoneOfThem() {
    Document name = new Document("es", "Plan").append("en", "Plan");
    database
        .getCollection("calls.g1")
        .insertOne(
            new Document("_id", "older-2014")
                .append("sequence", 1L)
                .append("names", name)
                .append("issuer", name)
                .append("zone", "America/Monterrey")
                .append("daysMoved", 0)
                .append("phone", ""));
    assertThat(calls.find("older-2014"))
        .hasValueSatisfying(call -> assertThat(call.tables()).isEmpty());
  }

  private static Delivered opened(long sequence, String what, String phone) {
    String json =
        """
        {"state":{"call":"frame-2014","names":{"es":"Plan","en":"Plan"},
          "issuer":{"es":"Instituto","en":"Institute"},"zone":"America/Monterrey",
          "opens":"2014-09-11T09:00:00-05:00","daysMoved":7,
          "tables":[{"id":"MOV","name":{"es":"Movilidad y transporte","en":"Mobility"},
            "short":{"es":"Movilidad","en":"Mobility"}}],
          "forms":[],"municipalities":[{"id":"torreon","name":{"es":"Torreón","en":"Torreón"}}],
          "invitations":{"phone":"%s"}},"change":{}}"""
            .formatted(phone);
    String type = "submission.call-" + what + ".v1";
    return new Delivered("submission.events", CALL, sequence, type, json);
  }
}
