package org.convocatoria.messaging.index;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Collects the indexes that stores declare while they are made, and creates them when the service
 * starts to work: a context can then be built without a store, as the start-up cache does. Over
 * documents that are there already that may take longer than any request may, so another client
 * waits for it.
 */
public final class DeclaredIndexes implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeclaredIndexes.class);
  private static final int ATTEMPTS = 20;

  private final MongoDatabase database;
  private final Supplier<MongoClient> patient;
  private final Set<Index> declared = new LinkedHashSet<>();
  private boolean running;

  /**
   * For the service's own database.
   *
   * @param patient makes a client for the same store that waits for a reply as long as it takes
   */
  public DeclaredIndexes(MongoDatabase database, Supplier<MongoClient> patient) {
    this.database = database;
    this.patient = patient;
  }

  private record Index(String collection, List<String> fields, boolean unique) {

    Bson keys() {
      return Indexes.compoundIndex(fields.stream().map(Index::key).toList());
    }

    private static Bson key(String field) {
      return field.startsWith("-")
          ? Indexes.descending(field.substring(1))
          : Indexes.ascending(field);
    }

    boolean isLike(Document existing) {
      List<String> keys = new ArrayList<>();
      Document key = existing.get("key", Document.class);
      key.forEach(
          (field, direction) -> {
            boolean down = direction instanceof Number number && number.intValue() < 0;
            keys.add(down ? "-" + field : field);
          });
      return keys.equals(fields) && existing.getBoolean("unique", false) == unique;
    }
  }

  /** An index over these fields, ascending, or descending where a minus stands before a name. */
  public synchronized void add(String collection, boolean unique, String... fields) {
    Index index = new Index(collection, List.of(fields), unique);
    if (declared.add(index) && running) {
      create(index);
    }
  }

  @Override
  public synchronized void start() {
    awaitStore();
    declared.forEach(this::create);
    running = true;
  }

  /** Waits for a store that starts at the same time: restarting would take far longer. */
  private void awaitStore() {
    for (int attempt = 1; ; attempt++) {
      try {
        database.runCommand(new Document("ping", 1));
        return;
      } catch (MongoTimeoutException | MongoSocketException | MongoSecurityException e) {
        // The last of them: our user is not made yet, on a first start.
        if (attempt == ATTEMPTS) {
          throw e;
        }
        log.warn("The store does not answer yet: {}", e.getClass().getSimpleName());
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Before anything else touches the store. */
  @Override
  public int getPhase() {
    return -3_000;
  }

  private void create(Index index) {
    for (Document existing : database.getCollection(index.collection()).listIndexes()) {
      if (index.isLike(existing)) {
        return;
      }
    }
    long documents = database.getCollection(index.collection()).estimatedDocumentCount();
    if (documents == 0) {
      create(index, database);
    } else {
      build(index, documents);
    }
  }

  private void build(Index index, long documents) {
    log.info(
        "Building the index {} of {} over {} documents; the service is ready when it is built",
        index.fields(),
        index.collection(),
        documents);
    long begin = System.nanoTime();
    try (MongoClient waiting = patient.get()) {
      create(index, waiting.getDatabase(database.getName()));
    }
    log.info("Built it in {} s", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  private static void create(Index index, MongoDatabase in) {
    in.getCollection(index.collection())
        .createIndex(index.keys(), new IndexOptions().unique(index.unique()));
  }
}
