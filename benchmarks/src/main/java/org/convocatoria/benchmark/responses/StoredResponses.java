package org.convocatoria.benchmark.responses;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;

/**
 * Makes many responses of some by copying stored ones: a million are to be counted and downloaded,
 * which does not depend on how they arrived.
 */
final class StoredResponses implements AutoCloseable {

  private static final int AT_ONCE = 1_000;

  private final MongoClient client;
  private final MongoCollection<Document> responses;

  /** With the submission service's own login, whose password the script takes from its file. */
  StoredResponses(int port) {
    String password = Objects.requireNonNull(System.getenv("CONVOCATORIA_STORE_SUBMISSION"));
    this.client =
        MongoClients.create(
            "mongodb://submission:%s@127.0.0.1:%d/submission".formatted(password, port));
    this.responses = client.getDatabase("submission").getCollection("responses");
  }

  /** Copies each stored response to a consultation; the copies are uncounted. */
  void copy(String consultation, int times) {
    List<Document> copies = new ArrayList<>();
    List<Document> stored =
        responses.find(Filters.eq("consultation", consultation)).into(new ArrayList<>());
    for (Document each : stored) {
      for (int i = 0; i < times; i++) {
        Document copy = new Document(each);
        copy.put("_id", UUID.randomUUID().toString().replace("-", ""));
        copy.put("uncounted", true);
        copy.remove("block");
        copies.add(copy);
      }
      if (copies.size() >= AT_ONCE) {
        insert(copies);
      }
    }
    insert(copies);
  }

  private void insert(List<Document> copies) {
    if (!copies.isEmpty()) {
      responses.insertMany(copies, new InsertManyOptions().ordered(false));
      copies.clear();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
