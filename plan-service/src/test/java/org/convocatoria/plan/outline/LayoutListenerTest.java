package org.convocatoria.plan.outline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.test.Waiting;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class LayoutListenerTest implements ListenerContract {

  private static final String CALL = "layout-2014";

  private final Consumer<Message<List<byte[]>>> listener;
  private final MongoDatabase database;

  LayoutListenerTest(
      @Qualifier("planLayout") Consumer<Message<List<byte[]>>> listener, MongoDatabase database) {
    this.listener = listener;
    this.database = database;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(opened(1, "SUS", "URB"), opened(2, "SUS", "URB", "MOV"));
  }

  @Override
  public Object state() {
    Waiting.untilTrue(
        "recorded work is done",
        () -> database.getCollection("reactions").countDocuments(eq("state", "todo")) == 0);
    Document plan = database.getCollection("plans").find(eq("_id", CALL + ":plan")).first();
    return plan == null ? List.of() : plan.getList("sections", Document.class);
  }

  private static Delivered opened(long sequence, String... tables) {
    String listed =
        Stream.of(tables)
            .map(
                each ->
                    "{\"id\":\"%s\",\"name\":{\"es\":\"Mesa\",\"en\":\"Table\"}}".formatted(each))
            .collect(Collectors.joining(","));
    String json =
        "{\"state\":{\"call\":\"%s\",\"tables\":[%s]},\"change\":{}}".formatted(CALL, listed);
    return new Delivered("submission.events", CALL, sequence, "submission.call-opened.v1", json);
  }
}
