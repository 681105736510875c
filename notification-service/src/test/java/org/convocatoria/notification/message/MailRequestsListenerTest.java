package org.convocatoria.notification.message;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.test.Waiting;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@NotificationTest
class MailRequestsListenerTest implements ListenerContract {

  private static final String SOURCE = "11111111111111111111111111111111";
  private static final String TYPE = "notification.mail-requested.v1";

  private final Consumer<Message<List<byte[]>>> listener;
  private final MongoDatabase database;

  MailRequestsListenerTest(
      @Qualifier("mailRequests") Consumer<Message<List<byte[]>>> listener, MongoDatabase database) {
    this.listener = listener;
    this.database = database;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(asked(2, "letter"), asked(4, "answer"));
  }

  /** The messages made, once what was recorded about them is done. */
  @Override
  public Object state() {
    Waiting.untilTrue("recorded work is done", () -> reactions("todo").isEmpty());
    var made = new TreeMap<String, Object>();
    database
        .getCollection("messages")
        .find(Filters.eq("source", SOURCE))
        .forEach(each -> made.put(each.getString("_id"), each.get("recordedAt")));
    return made;
  }

  private List<Document> reactions(String state) {
    return database
        .getCollection("reactions")
        .find(Filters.and(Filters.eq("key", SOURCE), Filters.eq("state", state)))
        .into(new ArrayList<>());
  }

  private static Delivered asked(long sequence, String what) {
    String json =
        Contracts.text("events/notification.mail-requested.v1.sample.json")
            .replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0:letter", SOURCE + ":" + what)
            .replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0", SOURCE);
    return new Delivered("notification.requests", SOURCE, sequence, TYPE, json);
  }
}
