package org.convocatoria.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ExpiryIndexesTest {

  private final MongoDatabase database;

  ExpiryIndexesTest(MongoDatabase database, ExpiryIndexes indexes) {
    this.database = database;
    indexes.create();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "attempts", "keys", "challenges"})
  void whatHasExpiredIsFoundByIndex(String collection) {
    assertThat(database.getCollection(collection).listIndexes().into(new ArrayList<>()))
        .extracting(index -> index.get("key", Document.class))
        .contains(new Document("expires", 1));
  }
}
