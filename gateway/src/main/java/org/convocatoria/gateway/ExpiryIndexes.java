package org.convocatoria.gateway;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets what has expired be found without reading the rest: each login and each failed attempt
 * deletes it. The store is not asked to delete by itself, which the embedded one cannot.
 */
@Component
class ExpiryIndexes {

  private static final Logger log = LoggerFactory.getLogger(ExpiryIndexes.class);
  private static final List<String> EXPIRING =
      List.of("sessions", "attempts", "keys", "challenges");

  private final MongoDatabase database;

  ExpiryIndexes(MongoDatabase database) {
    this.database = database;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("expiry-indexes").start(this::create);
  }

  /** Without them everything works, only slower: the next start tries again. */
  void create() {
    try {
      EXPIRING.forEach(
          name -> database.getCollection(name).createIndex(Indexes.ascending("expires")));
    } catch (MongoException e) {
      log.warn("The indexes on expiry are not there yet: {}", e.getClass().getName());
    }
  }
}
