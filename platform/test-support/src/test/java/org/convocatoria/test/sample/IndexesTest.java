package org.convocatoria.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.test.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a service comes by the indexes that it declares. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesTest {

  private static final String NAME = "indexes-" + UUID.randomUUID();

  private final String uri = TestStore.uri(NAME);
  private final MongoClient client = MongoClients.create(uri);
  private final MongoDatabase database = client.getDatabase(NAME);
  private final AtomicInteger waited = new AtomicInteger();

  @BeforeEach
  void nothingIsThere() {
    database.drop();
    waited.set(0);
  }

  @AfterAll
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void oneOverDocumentsThatAreThereIsBuiltByAClientThatWaits() {
    database.getCollection("old").insertOne(new Document("_id", "1").append("at", 1));
    start("old");
    assertThat(waited).hasValue(1);
    assertThat(keys("old"))
        .contains(new Document("call", 1).append("at", -1).append("_id", 1).toJson());
  }

  @Test
  void oneOverNothingNeedsNoSuchClient() {
    start("new");
    assertThat(waited).hasValue(0);
    assertThat(keys("new")).hasSize(2);
  }

  @Test
  void oneThatIsThereIsNotBuiltAgain() {
    start("new");
    database.getCollection("new").insertOne(new Document("_id", "1").append("at", 1));
    start("new");
    assertThat(waited).hasValue(0);
  }

  private void start(String collection) {
    DeclaredIndexes indexes =
        new DeclaredIndexes(
            database,
            () -> {
              waited.incrementAndGet();
              return MongoClients.create(uri);
            });
    indexes.add(collection, false, "call", "-at", "_id");
    indexes.start();
  }

  private List<String> keys(String collection) {
    return database
        .getCollection(collection)
        .listIndexes()
        .map(each -> each.get("key", Document.class).toJson())
        .into(new ArrayList<>());
  }
}
