package org.convocatoria.benchmark.volume;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;

/** Makes many contributions of some by copying stored ones under folios and ids of their own. */
final class StoredContributions implements AutoCloseable {

  private static final int AT_ONCE = 1_000;
  private static final long FIRST_NUMBER = 500_001;

  private final MongoClient client;
  private final MongoCollection<Document> contributions;
  private final MongoCollection<Document> scans;
  private long number = FIRST_NUMBER;

  /** With the submission service's own login, whose password the script takes from its file. */
  StoredContributions(int port) {
    String password = Objects.requireNonNull(System.getenv("CONVOCATORIA_STORE_SUBMISSION"));
    this.client =
        MongoClients.create(
            "mongodb://submission:%s@127.0.0.1:%d/submission".formatted(password, port));
    MongoDatabase database = client.getDatabase("submission");
    this.contributions = database.getCollection("contributions");
    this.scans = database.getCollection("scans");
  }

  /** Copies those with these folios again and again until there are so many; each has two files. */
  void multiply(List<String> folios, long until) {
    List<Document> originals =
        contributions.find(Filters.in("folio", folios)).into(new ArrayList<>());
    long missing = until - contributions.countDocuments();
    List<Document> copies = new ArrayList<>(AT_ONCE);
    List<Document> looked = new ArrayList<>(2 * AT_ONCE);
    for (long i = 0; i < missing; i++) {
      copies.add(copy(originals.get((int) (i % originals.size())), looked));
      if (copies.size() == AT_ONCE || i == missing - 1) {
        contributions.insertMany(copies, new InsertManyOptions().ordered(false));
        scans.insertMany(looked, new InsertManyOptions().ordered(false));
        copies.clear();
        looked.clear();
      }
    }
  }

  private Document copy(Document original, List<Document> looked) {
    String folio = DammFolio.of(original.getString("folio"), number);
    Document copy = new Document(original);
    copy.put("_id", UUID.randomUUID().toString().replace("-", ""));
    copy.put("folio", folio);
    copy.put("number", number++);
    List<Document> files = new ArrayList<>();
    for (String name : List.of("estudio.pdf", "datos.csv")) {
      String file = UUID.randomUUID().toString();
      files.add(
          new Document("id", file)
              .append("name", name)
              .append("bytes", 120_000L)
              .append("type", name.endsWith("pdf") ? "application/pdf" : "text/csv")
              .append("sha256", file.replace("-", "").repeat(2))
              .append("at", original.get("arrival", Document.class).get("at")));
      looked.add(new Document("_id", file).append("schema", 1).append("state", "CLEAN"));
    }
    copy.put("attachments", files);
    return copy;
  }

  @Override
  public void close() {
    client.close();
  }
}
