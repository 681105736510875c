package org.convocatoria.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestService;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestService.class)
class InboxTest {

  private static final String TOPIC = "notification.events";
  private static final String TYPE = "sample.note-rewritten.v1";

  private final Projections projections;
  private final MongoDatabase database;

  InboxTest(Projections projections, MongoDatabase database) {
    this.projections = projections;
    this.database = database;
  }

  @Test
  void anUnreadableRecordIsSetAsideWithItsKeyAndTheRestGoesOn() {
    String broken = id();
    String well = id();
    publish(broken, 1, "{\"state\": 7}");
    publish(broken, 2, note("later"));
    publish(well, 1, note("fine"));
    assertThat(row(well)).isEqualTo("fine");
    Waiting.untilTrue("both records of the key are parked", () -> parked(broken) == 2);
    assertThat(projections.find("rows", SampleApplication.Row.class, broken)).isEmpty();
  }

  @Test
  void anErrorInAHandlerIsSetAsideAndDoesNotStopTheConsumer() {
    String failing = id();
    String well = id();
    publish(failing, 1, note("assertion"));
    publish(well, 1, note("still consuming"));
    assertThat(row(well)).isEqualTo("still consuming");
    Waiting.untilTrue("the record is parked", () -> parked(failing) == 1);
  }

  @Test
  void anOutageIsWaitedForHoweverManyTriesItTakes() {
    String id = id();
    SampleApplication.OUTAGES.set(6);
    publish(id, 1, note("after the outage"));
    assertThat(row(id)).isEqualTo("after the outage");
    assertThat(parked(id)).isZero();
  }

  @Test
  void aTombstoneIsARecordLikeAnyOtherOfItsPoll() {
    String first = id();
    String removed = id();
    String last = id();
    publish(removed, 1, note("to be removed"));
    assertThat(row(removed)).isEqualTo("to be removed");
    TestBroker.publishAtOnce(
        TOPIC,
        List.of(
            new TestBroker.Read(first, TYPE, 1, note("before it")),
            new TestBroker.Read(removed, "sample.note-removed.v1", 2, null),
            new TestBroker.Read(last, TYPE, 1, note("after it"))));
    assertThat(row(last)).isEqualTo("after it");
    assertThat(row(first)).isEqualTo("before it");
    assertThat(projections.find("rows", SampleApplication.Row.class, removed)).isEmpty();
    assertThat(List.of(parked(first), parked(removed), parked(last))).containsOnly(0L);
  }

  private String row(String id) {
    return Waiting.until(
            "the row " + id, () -> projections.find("rows", SampleApplication.Row.class, id))
        .text();
  }

  private long parked(String key) {
    return database.getCollection("parked").countDocuments(new Document("key", key));
  }

  private static void publish(String key, long sequence, String json) {
    TestBroker.publish(TOPIC, key, sequence, TYPE, json);
  }

  private static String note(String text) {
    return "{\"state\":{\"text\":\"" + text + "\"},\"change\":{}}";
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
