package org.convocatoria.invitation.invitation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@InvitationServiceTest
class UpdatesListenerTest implements ListenerContract {

  private static final String KEY = "la-laguna-2014:t2";

  private final Consumer<Message<List<byte[]>>> listener;
  private final MongoDatabase database;

  UpdatesListenerTest(
      @Qualifier("invitationUpdates") Consumer<Message<List<byte[]>>> listener,
      MongoDatabase database) {
    this.listener = listener;
    this.database = database;
  }

  /**
   * What is recorded is carried out once the workshop itself is known. The service hears of it on
   * its topic too, so it has to be an event that no rule takes for something that happened.
   */
  @BeforeAll
  void theWorkshopIsKnown() {
    String type = "workshop.workshop-restated.v1";
    String cancelled = Contracts.text("events/workshop.workshop-cancelled.v1.sample.json");
    TestBroker.publish("workshop.events", KEY, 9, type, cancelled);
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(event(2, "rescheduled"), event(3, "cancelled"));
  }

  /** The recorded work; whether it is done already does not matter here. */
  @Override
  public Object state() {
    var ids = new TreeSet<String>();
    database
        .getCollection("reactions")
        .find(Filters.eq("key", KEY))
        .forEach((Document each) -> ids.add(each.getString("_id") + each.get("task")));
    return ids;
  }

  private static Delivered event(long sequence, String what) {
    String type = "workshop.workshop-" + what + ".v1";
    return new Delivered(
        "workshop.events", KEY, sequence, type, Contracts.text("events/" + type + ".sample.json"));
  }
}
