package org.convocatoria.messaging.index;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives documents of earlier versions the lists that are derived today, in the background after the
 * start. Each is written only where it is still as it was read; who changes it meanwhile gives it
 * the lists as well.
 */
public final class Deriving implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Deriving.class);
  private static final int BATCH = 200;
  private static final int PAGE = 1_000;
  private static final long PAUSE_MILLIS = 2_000;

  private final List<Task<?>> tasks = new ArrayList<>();
  private @Nullable Thread running;

  /**
   * Documents to look through.
   *
   * @param revision the field that tells one state of a document from the next
   */
  private record Task<T>(
      Supplier<MongoCollection<Document>> documents,
      String revision,
      Function<Document, T> reader,
      Derived<T> derived) {}

  /** Looks through these documents at the start. */
  public <T> void add(
      Supplier<MongoCollection<Document>> documents,
      String revision,
      Function<Document, T> reader,
      Derived<T> derived) {
    if (!derived.values().isEmpty()) {
      tasks.add(new Task<>(documents, revision, reader, derived));
    }
  }

  @Override
  public synchronized void start() {
    running = Thread.ofVirtual().name("deriving").start(this::all);
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.interrupt();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  private void all() {
    try {
      for (Task<?> task : tasks) {
        patiently(task);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void patiently(Task<?> task) throws InterruptedException {
    while (true) {
      try {
        through(task);
        return;
      } catch (MongoException e) {
        log.warn("Updating derived fields waits for the store: {}", e.getClass().getSimpleName());
        Thread.sleep(PAUSE_MILLIS);
      } catch (RuntimeException e) {
        log.error("Derived fields stay missing where a document cannot be read", e);
        return;
      }
    }
  }

  private static <T> void through(Task<T> task) throws InterruptedException {
    MongoCollection<Document> documents = task.documents().get();
    String last = "";
    int written = 0;
    List<Document> page;
    do {
      page = page(documents, last);
      List<Object> old =
          page.stream().filter(task.derived()::isLackedBy).map(each -> each.get("_id")).toList();
      for (int from = 0; from < old.size(); from += BATCH) {
        List<Object> some = old.subList(from, Math.min(old.size(), from + BATCH));
        written += write(task, documents, batch(task, documents, some));
      }
      last = page.isEmpty() ? last : page.getLast().getString("_id");
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    } while (page.size() == PAGE);
    if (written > 0) {
      log.info(
          "Updated the derived fields of {} documents in {}",
          written,
          documents.getNamespace().getCollectionName());
    }
  }

  /** The next ids: looking for the few that lack something could take longer than a read may. */
  private static List<Document> page(MongoCollection<Document> documents, String last) {
    return documents
        .find(gt("_id", last))
        .projection(Projections.include(Derived.VERSION, "gone"))
        .sort(Sorts.ascending("_id"))
        .limit(PAGE)
        .into(new ArrayList<>());
  }

  private static List<Document> batch(
      Task<?> task, MongoCollection<Document> documents, List<Object> ids) {
    return documents
        .find(and(in("_id", ids), task.derived().lacking()))
        .projection(Projections.exclude("outbox"))
        .into(new ArrayList<>());
  }

  private static <T> int write(
      Task<T> task, MongoCollection<Document> documents, List<Document> batch) {
    List<UpdateOneModel<Document>> writes = new ArrayList<>();
    for (Document each : batch) {
      Document beside = task.derived().beside(task.reader().apply(each));
      writes.add(
          new UpdateOneModel<>(
              and(eq("_id", each.get("_id")), eq(task.revision(), each.get(task.revision()))),
              new Document("$set", beside)));
    }
    return documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getModifiedCount();
  }
}
