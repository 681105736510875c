package org.convocatoria.gateway.letter;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The outbox of an account and of a login that was begun: entries of the audit and letters, written
 * with the change that causes them, and taken out once they are filed or handed over. What is left
 * behind, as after a crash, is looked for again and again; doing it twice does nothing more.
 */
@Component
public class Outgoing {

  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  private static final String OUTBOX = "outbox";
  private static final List<String> COLLECTIONS = List.of("accounts", "challenges");
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

  private final MongoDatabase database;
  private final GatewayAudit audit;
  private final Letters letters;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Outgoing(MongoDatabase database, GatewayAudit audit, Letters letters, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.letters = letters;
    this.clock = clock;
  }

  /** The part of a change that puts these into its document's outbox. */
  public static Bson push(GatewayAudit.Entry entry, @Nullable Letter letter) {
    return Updates.pushEach(OUTBOX, entries(entry, letter));
  }

  /** The same for a document that is made. */
  public static List<Document> entries(GatewayAudit.Entry entry, @Nullable Letter letter) {
    List<Document> all = new ArrayList<>();
    all.add(
        new Document("id", entry.id())
            .append("kind", "audit")
            .append("at", Date.from(entry.at()))
            .append("actor", entry.actor())
            .append("subject", entry.subject())
            .append("what", entry.what())
            .append("before", entry.before())
            .append("after", entry.after()));
    if (letter != null) {
      all.add(letter.stored());
    }
    return all;
  }

  /**
   * Sends what waits in one document's outbox.
   *
   * @return whether nothing waits any more
   */
  public boolean send(String collection, Object id) {
    try {
      Document owner = database.getCollection(collection).find(Filters.eq("_id", id)).first();
      if (owner == null) {
        return true;
      }
      boolean all = true;
      for (Document entry : owner.getList(OUTBOX, Document.class, List.of())) {
        all &= done(entry) && remove(collection, id, entry.getString("id"));
      }
      return all;
    } catch (MongoException e) {
      log.warn("An outbox in {} waits for the store: {}", collection, e.getClass().getName());
      return false;
    }
  }

  private boolean done(Document entry) {
    if (entry.getString("kind").equals("letter")) {
      Letter letter = Letter.read(entry);
      return clock.instant().isAfter(letter.until()) || letters.hand(letter);
    }
    audit.file(
        new GatewayAudit.Entry(
            entry.getString("id"),
            entry.getDate("at").toInstant(),
            entry.getString("actor"),
            "account",
            entry.getString("subject"),
            entry.getString("what"),
            1,
            entry.get("before", Document.class),
            entry.get("after", Document.class)));
    return true;
  }

  private boolean remove(String collection, Object id, String entry) {
    database
        .getCollection(collection)
        .updateOne(Filters.eq("_id", id), Updates.pull(OUTBOX, new Document("id", entry)));
    return true;
  }

  /** Sends everything that waits anywhere. */
  public void sendAll() {
    for (String collection : COLLECTIONS) {
      try {
        database
            .getCollection(collection)
            .find(Filters.exists(OUTBOX + ".0"))
            .projection(Projections.include("_id"))
            .map(row -> row.getString("_id"))
            .into(new ArrayList<>())
            .forEach(id -> send(collection, id));
      } catch (MongoException e) {
        log.warn("Outboxes in {} wait for the store: {}", collection, e.getClass().getName());
      }
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("outgoing").start(this::lookAgainAndAgain);
  }

  private void lookAgainAndAgain() {
    try {
      while (!stopped.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        sendAll();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }
}
