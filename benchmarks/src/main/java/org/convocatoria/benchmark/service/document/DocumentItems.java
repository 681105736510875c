package org.convocatoria.benchmark.service.document;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.convocatoria.benchmark.service.Item;
import org.convocatoria.benchmark.service.Items;

/** One majority write per item and nothing else. */
public final class DocumentItems implements Items {

  private final MongoCollection<Document> items;

  /** In the service's own database. */
  public DocumentItems(MongoDatabase database) {
    this.items =
        database.getCollection("items").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public void create(String id, Item item) {
    insert(id, item);
  }

  /** False when the id is taken. */
  public boolean insert(String id, Item item) {
    try {
      items.insertOne(
          new Document("_id", id)
              .append("title", item.title())
              .append("text", item.text())
              .append("version", 1L));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void change(String id, Item to) {
    long matched =
        items
            .updateOne(
                new Document("_id", id),
                new Document("$set", new Document("title", to.title()).append("text", to.text()))
                    .append("$inc", new Document("version", 1L)))
            .getMatchedCount();
    if (matched == 0) {
      throw new IllegalArgumentException("no item " + id);
    }
  }
}
