package org.convocatoria.messaging.index;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Collects the indexes that stores declare while they are made, and creates them when the service
 * starts to work: a context can then be built without a store, as the start-up cache does.
 */
public final class DeclaredIndexes implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeclaredIndexes.class);
  private static final int ATTEMPTS = 20;

  private final MongoDatabase database;
  private final Set<Index> declared = new LinkedHashSet<>();
  private boolean running;

  /** For the service's own database. */
  public DeclaredIndexes(MongoDatabase database) {
    this.database = database;
  }

  private record Index(String collection, List<String> fields, boolean unique) {}

  /** An index over these fields, ascending. */
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
      } catch (MongoTimeoutException | MongoSocketException e) {
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
    database
        .getCollection(index.collection())
        .createIndex(Indexes.ascending(index.fields()), new IndexOptions().unique(index.unique()));
  }
}
