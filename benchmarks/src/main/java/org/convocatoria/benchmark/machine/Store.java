package org.convocatoria.benchmark.machine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The embedded document store in a process of its own. */
public final class Store {

  private final Running process;
  private final String address;
  private final MongoClient client;

  private Store(Running process, int port) {
    this.process = process;
    this.address = "mongodb://127.0.0.1:" + port;
    this.client = MongoClients.create(address);
  }

  /**
   * Starts it with the command line of the local platform, but more memory: it keeps the place of
   * every document in its heap, and a trial makes more of them than an evaluation ever does.
   */
  public static Store start(Processes processes) {
    int port = Processes.freePort();
    Path ready = processes.folder("store.ready");
    List<String> command = new ArrayList<>(Processes.java("768m", "-Xmn192m"));
    command.addAll(
        List.of(
            "-cp",
            localClassPath(processes),
            "org.convocatoria.local.store.StoreMain",
            processes.folder("store").toString(),
            Integer.toString(port)));
    Running running =
        processes.start("store", command, Map.of("CONVOCATORIA_READY_FILE", ready.toString()));
    Processes.awaitReady(running, () -> Files.exists(ready));
    return new Store(running, port);
  }

  /** The mean size of the documents of a collection, by its first thousand. */
  public double documentBytes(String database, String collection) {
    return client
        .getDatabase(database)
        .getCollection(collection, RawBsonDocument.class)
        .find()
        .limit(1_000)
        .into(new ArrayList<>())
        .stream()
        .mapToInt(each -> each.getByteBuffer().remaining())
        .average()
        .orElse(0);
  }

  static String localClassPath(Processes processes) {
    Path target = processes.built("local");
    return target.resolve("local.jar") + File.pathSeparator + target.resolve("libs") + "/*";
  }

  public Running process() {
    return process;
  }

  /** The address of one database; a service gets one of its own. */
  public String uri(String database) {
    return address + "/" + database;
  }

  /** A database's aggregates, for questions and for limits measured without a service. */
  public MongoCollection<Document> items(String database) {
    return client.getDatabase(database).getCollection("items");
  }

  /** Deletes what a trial has left, which would slow down the next. */
  public void forget(String database) {
    MongoDatabase left = client.getDatabase(database);
    left.listCollectionNames().into(new ArrayList<>()).forEach(n -> left.getCollection(n).drop());
  }

  /** Aggregates whose outbox is not empty. */
  public long outboxDepth(String database) {
    return items(database).countDocuments(Filters.exists("outboxSince"));
  }

  /** Seconds since the oldest outbox began to fill; zero when all are empty. */
  public double oldestOutboxSeconds(String database) {
    Document oldest =
        items(database)
            .find(Filters.exists("outboxSince"))
            .projection(new Document("outboxSince", 1))
            .sort(Sorts.ascending("outboxSince"))
            .limit(1)
            .first();
    return oldest == null
        ? 0
        : Duration.between(oldest.getDate("outboxSince").toInstant(), Instant.now()).toMillis()
            / 1000.0;
  }
}
