package org.convocatoria.benchmark.answers;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * Makes many answers of some by copying what the service stored: a million of them are to be
 * counted and handed out, which does not depend on how each of them came.
 */
final class StoredAnswers implements AutoCloseable {

  private static final int AT_ONCE = 1_000;

  private final MongoClient client;
  private final MongoCollection<Document> responses;

  StoredAnswers(int port) {
    this.client = MongoClients.create("mongodb://127.0.0.1:" + port);
    this.responses = client.getDatabase("submission").getCollection("responses");
  }

  /** Copies each stored answer of a consultation; none of the copies is counted yet. */
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
