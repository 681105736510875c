package org.convocatoria.system.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the services' databases hold, read straight from the store. */
final class Stored implements AutoCloseable {

  static final List<String> SERVICES = List.of("submission", "workshop", "plan", "notification");

  private static final List<String> OTHERS = List.of("audit", "reactions", "quarantine", "parked");
  private static final Bson STATE =
      Projections.include(
          "sequence",
          "version",
          "outbox.sequence",
          "folio",
          "content.title",
          "status",
          "admittedAt",
          "sources",
          "attempts",
          "dueAt");

  private final MongoClient client;

  Stored(String uri) {
    client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=20000&socketTimeoutMS=60000");
  }

  /** An aggregate: its sequence is that of its last event. */
  record Aggregate(
      String service, String collection, String id, long sequence, int pending, Document state) {

    @Override
    public String toString() {
      return "%s.%s %s (sequence %d)".formatted(service, collection, id, sequence);
    }
  }

  /** An entry of a service's audit, which is where events of the topic `audit` go. */
  record Audited(
      String service, String collection, String subject, long sequence, Document after) {}

  List<Aggregate> aggregates() {
    List<Aggregate> found = new ArrayList<>();
    for (String service : SERVICES) {
      for (String name : collections(service)) {
        database(service)
            .getCollection(name)
            .find()
            .projection(STATE)
            .forEach(document -> found.add(aggregate(service, name, document)));
      }
    }
    return found;
  }

  /** Aggregates whose outbox is not empty. */
  List<String> pending() {
    List<String> found = new ArrayList<>();
    for (String service : SERVICES) {
      for (String name : collections(service)) {
        database(service)
            .getCollection(name)
            .find(Filters.exists("outbox.0"))
            .projection(Projections.include("outbox.sequence"))
            .forEach(
                d ->
                    found.add(
                        service + "." + name + " " + d.getString("_id") + " " + d.get("outbox")));
      }
    }
    return found;
  }

  List<Audited> audit() {
    List<Audited> found = new ArrayList<>();
    for (String service : SERVICES) {
      rows(service, "audit").forEach(row -> found.add(audited(service, row)));
    }
    return found;
  }

  /** Rules' recorded work, by service. */
  Map<String, List<Document>> reactions() {
    Map<String, List<Document>> found = new TreeMap<>();
    SERVICES.forEach(service -> found.put(service, rows(service, "reactions")));
    return found;
  }

  /** Messages that still are to be handed over, and were or will be due before then. */
  long mailsDueBefore(Instant then) {
    return database("notification")
        .getCollection("messages")
        .countDocuments(Filters.lt("dueAt", Date.from(then)));
  }

  List<Document> rows(String service, String collection) {
    return database(service).getCollection(collection).find().into(new ArrayList<>());
  }

  MongoDatabase database(String service) {
    return client.getDatabase(service);
  }

  @Override
  public void close() {
    client.close();
  }

  /** Those whose documents carry an outbox. */
  private List<String> collections(String service) {
    List<String> found = new ArrayList<>();
    for (String name : database(service).listCollectionNames()) {
      if (!OTHERS.contains(name) && !name.matches(".*\\.g[0-9]+") && hasOutbox(service, name)) {
        found.add(name);
      }
    }
    return found;
  }

  private boolean hasOutbox(String service, String name) {
    MongoCollection<Document> collection = database(service).getCollection(name);
    Document first = collection.find().first();
    return first != null && first.containsKey("outbox");
  }

  private static Aggregate aggregate(String service, String collection, Document document) {
    return new Aggregate(
        service,
        collection,
        document.getString("_id"),
        document.getLong("sequence"),
        document.getList("outbox", Document.class, List.of()).size(),
        document);
  }

  private static Audited audited(String service, Document row) {
    String id = row.getString("_id");
    int colon = id.lastIndexOf(':');
    String number = id.substring(colon + 1);
    Document body = row.get("body", new Document());
    return new Audited(
        service,
        row.getString("kind"),
        row.getString("subject"),
        number.matches("[0-9]+") ? Long.parseLong(number) : -1,
        body.get("after", new Document()));
  }
}
